package io.orgraph.sandbox.company;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Draws the people of a company from its seed. */
final class PeopleSeed {
    static final int ADMINS = 3;

    private static final int DAYS_OF_HIRING = 2_400;
    private static final int ONE_WITHOUT_TITLE_IN = 9;
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]");

    private final Random dice;
    private final List<String> firstNames;
    private final List<String> lastNames;
    private final Instant founded;
    private final String domain;

    private PeopleSeed(long seed, Instant founded, String domain) {
        this.dice = new Random(seed);
        this.firstNames = shuffled(Names.FIRST);
        this.lastNames = shuffled(Names.LAST);
        this.founded = founded;
        this.domain = domain;
    }

    static List<Person> people(long seed, int count, Instant founded, String domain) {
        var hiring = new PeopleSeed(seed, founded, domain);
        var people = new ArrayList<Person>(count);
        for (int number = 0; number < count; number++) {
            people.add(hiring.person(number));
        }
        return people;
    }

    private Person person(int number) {
        String first = firstNames.get(number % firstNames.size());
        String last = lastNames.get(number % lastNames.size());
        return new Person(number, first, last, email(number, first, last), title(number), standing(number), joined());
    }

    /** Names come round again after each pair was used once; from then on a number tells the namesakes apart. */
    private String email(int number, String first, String last) {
        int round = number / (firstNames.size() * lastNames.size());
        var email = new StringBuilder(ascii(first)).append('.').append(ascii(last));
        if (round > 0) {
            email.append(round + 1);
        }
        return email.append('@').append(domain).toString();
    }

    private @Nullable String title(int number) {
        int drawn = dice.nextInt(Names.TITLES.size());
        if (number < Names.LEADERS.size()) {
            return Names.LEADERS.get(number);
        }
        return number % ONE_WITHOUT_TITLE_IN == 0 ? null : Names.TITLES.get(drawn);
    }

    private static Rank standing(int number) {
        if (number == 0) {
            return Rank.OWNER;
        }
        return number <= ADMINS ? Rank.ADMIN : Rank.MEMBER;
    }

    private Instant joined() {
        return founded.plus(Duration.ofDays(dice.nextInt(DAYS_OF_HIRING))).plusSeconds(dice.nextInt(36_000));
    }

    private List<String> shuffled(List<String> names) {
        var copy = new ArrayList<>(names);
        Collections.shuffle(copy, dice);
        return copy;
    }

    static String ascii(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return NOT_A_LETTER.matcher(apart).replaceAll("");
    }
}
