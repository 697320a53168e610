package io.orgraph.sandbox.company;

import java.time.Instant;
import java.util.List;

/**
 * An invented company.
 *
 * @param name of the company
 * @param founded in whole seconds; nobody joined before
 * @param people by number: the owner, the admins, then everybody else
 * @param teams by number
 * @param newcomers by number: invited to join, none of them among the people
 */
public record Company(String name, Instant founded, List<Person> people, List<Team> teams, List<Newcomer> newcomers) {
    private static final String DOMAIN = "haldenfreight.example";
    private static final Instant FOUNDED = Instant.parse("2019-03-04T08:00:00Z");
    private static final String SISTER_DOMAIN = "haldencustoms.example";
    private static final Instant SISTER_FOUNDED = Instant.parse("2022-09-12T07:30:00Z");
    private static final int SISTER_HAS_ONE_PERSON_FOR = 5;
    private static final int SISTER_HAS_ONE_TEAM_FOR = 4;
    private static final int FEWEST_PEOPLE = 8;
    private static final int MANY_PEOPLE = 140;
    private static final int MANY_TEAMS = 55;
    private static final int MANY_NEWCOMERS_FOR = 650;
    private static final List<Integer> INVITED = List.of(5, 6);
    private static final int INVITED_ONE_BY_ONE = 100;
    private static final int ONE_INVITED_IN = 10;

    /** Keeps copies. */
    public Company {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        newcomers = List.copyOf(newcomers);
    }

    /** The company of this seed: equal arguments give equal companies, on every machine. */
    public static Company founded(long seed, int people, int teams) {
        var hired = PeopleSeed.people(seed, people, FOUNDED, DOMAIN);
        var staffed = TeamSeed.teams(seed, teams, hired);
        return new Company("Halden Freight", FOUNDED, hired, staffed, NewcomerSeed.newcomers(seed, people));
    }

    /** Those who came by an invitation: two of a small company, and one in ten of those whom a larger one has more. */
    public List<Person> invited() {
        return people.stream()
                .filter(person -> INVITED.contains(person.number())
                        || (person.number() >= INVITED_ONE_BY_ONE && person.number() % ONE_INVITED_IN == 0))
                .toList();
    }

    /** A customer of the partner who advises both companies; the first is large, and everybody is in its first team. */
    public static Company customer(long seed, int number) {
        long other = Long.rotateLeft(seed, Integer.SIZE) + 2 + number;
        boolean isLarge = number == 0;
        var hired = PeopleSeed.people(
                other, isLarge ? MANY_PEOPLE : FEWEST_PEOPLE, FOUNDED, "customer" + number + ".example");
        var teams = TeamSeed.teams(other, isLarge ? MANY_TEAMS : 1, hired);
        var staffed = isLarge ? TeamSeed.withAllInTheFirst(teams, hired) : teams;
        var newcomers = NewcomerSeed.newcomers(other, isLarge ? MANY_NEWCOMERS_FOR : FEWEST_PEOPLE);
        return new Company(Names.customer(number), FOUNDED, hired, staffed, newcomers);
    }

    /** Where companies work. */
    public static List<String> regions() {
        return Names.REGIONS;
    }

    /** A smaller company of the same group, with people of its own; the arguments are those of the larger one. */
    public static Company sister(long seed, int people, int teams) {
        long other = Long.rotateLeft(seed, Integer.SIZE) + 1;
        int few = Math.max(FEWEST_PEOPLE, people / SISTER_HAS_ONE_PERSON_FOR);
        var hired = PeopleSeed.people(other, few, SISTER_FOUNDED, SISTER_DOMAIN);
        var staffed = TeamSeed.teams(other, Math.min(teams, 1 + teams / SISTER_HAS_ONE_TEAM_FOR), hired);
        return new Company("Halden Customs", SISTER_FOUNDED, hired, staffed, NewcomerSeed.newcomers(other, few));
    }
}
