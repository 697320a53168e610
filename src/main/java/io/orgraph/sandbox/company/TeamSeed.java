package io.orgraph.sandbox.company;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Draws the teams of a company from its seed.
 *
 * <p>Those who lead the company are in no team, but for one admin in the first: an API that shows direct and inherited
 * access has somebody with both.
 */
final class TeamSeed {
    private static final int SMALLEST = 4;
    private static final int LARGEST = 14;
    private static final int ONE_UNDESCRIBED_IN = 5;
    private static final Instant FIRST_FORMED = Instant.parse("2021-02-01T09:00:00Z");
    private static final int SECONDS_OF_FORMING = 4 * 365 * 86_400;

    private final Random dice;
    private final List<Person> leaders;
    private final List<Person> others;

    private TeamSeed(long seed, List<Person> people) {
        this.dice = new Random(~seed);
        this.leaders = people.subList(0, 1 + PeopleSeed.ADMINS);
        this.others = people.subList(leaders.size(), people.size());
    }

    static List<Team> teams(long seed, int count, List<Person> people) {
        var staffing = new TeamSeed(seed, people);
        var teams = new ArrayList<Team>(count);
        for (int number = 0; number < count; number++) {
            teams.add(staffing.team(number));
        }
        return teams;
    }

    static List<Team> withAllInTheFirst(List<Team> teams, List<Person> people) {
        var all = new ArrayList<>(teams);
        var first = teams.get(0);
        all.set(0, new Team(0, first.name(), first.description(), people, first.formed()));
        return all;
    }

    private Team team(int number) {
        var formed = FIRST_FORMED.plusSeconds(dice.nextInt(SECONDS_OF_FORMING));
        return new Team(number, name(number), description(number), members(number), formed);
    }

    private List<Person> members(int team) {
        var members = new ArrayList<Person>();
        if (team == 0) {
            members.add(leaders.get(1));
        }
        int wanted = Math.min(SMALLEST + dice.nextInt(LARGEST - SMALLEST + 1), others.size());
        // By number: the hash of a record costs more than everything else here, the first time.
        var drawn = new LinkedHashSet<Integer>();
        while (drawn.size() < wanted - members.size()) {
            drawn.add(dice.nextInt(others.size()));
        }
        drawn.forEach(number -> members.add(others.get(number)));
        return members;
    }

    /** Each kind of work once; then once for each region; then the regions come round again, with a number. */
    private static String name(int number) {
        int round = number / Names.WORK.size() - 1;
        if (round < 0) {
            return work(number)[0];
        }
        int lap = round / Names.REGIONS.size();
        String name = String.join(" ", work(number)[0], Names.REGIONS.get(round % Names.REGIONS.size()));
        return lap == 0 ? name : String.join(" ", name, Integer.toString(lap + 1));
    }

    private static @Nullable String description(int number) {
        return number % ONE_UNDESCRIBED_IN == ONE_UNDESCRIBED_IN - 1 ? null : work(number)[1];
    }

    private static String[] work(int number) {
        return Names.WORK.get(number % Names.WORK.size()).split(":", 2);
    }
}
