package io.orgraph.sandbox.company;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the invited people of a company from its seed. */
final class NewcomerSeed {
    private static final String DOMAIN = "crewline.example";
    private static final Instant FIRST_INVITED = Instant.parse("2025-06-02T08:00:00Z");
    private static final int SECONDS_OF_INVITING = 180 * 86_400;
    private static final int ONE_FOR_PEOPLE = 5;
    private static final int FEWEST = 12;

    private NewcomerSeed() {}

    /** At least twelve, and more for a large company. */
    static List<Newcomer> newcomers(long seed, int people) {
        var dice = new Random(seed ^ 0x5DEECE66DL);
        int start = dice.nextInt(Names.FIRST.size() * Names.LAST.size());
        var newcomers = new ArrayList<Newcomer>();
        for (int number = 0; number < Math.max(FEWEST, people / ONE_FOR_PEOPLE); number++) {
            newcomers.add(newcomer(number, start + number, dice));
        }
        return newcomers;
    }

    private static Newcomer newcomer(int number, int pair, Random dice) {
        String first = Names.FIRST.get(pair % Names.FIRST.size());
        String last = Names.LAST.get(pair % Names.LAST.size());
        int round = number / (Names.FIRST.size() * Names.LAST.size());
        String email =
                PeopleSeed.ascii(first) + "." + PeopleSeed.ascii(last) + (round == 0 ? "" : round + 1) + "@" + DOMAIN;
        return new Newcomer(number, first, last, email, FIRST_INVITED.plusSeconds(dice.nextInt(SECONDS_OF_INVITING)));
    }
}
