package io.orgraph.sandbox.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyTest {
    private static final Company COMPANY = Company.founded(1, 60, 12);

    @Test
    void equal_arguments_give_equal_companies() {
        assertThat(Company.founded(1, 60, 12)).isEqualTo(COMPANY);
    }

    @Test
    void another_seed_gives_another_company() {
        var other = Company.founded(2, 60, 12);

        assertThat(emails(other)).isNotEqualTo(emails(COMPANY));
        assertThat(other.teams()).doesNotContainAnyElementsOf(COMPANY.teams());
    }

    @Test
    void one_owner_and_three_admins_lead_it() {
        var standings = COMPANY.people().stream().map(Person::rank);

        assertThat(standings)
                .startsWith(Rank.OWNER, Rank.ADMIN, Rank.ADMIN, Rank.ADMIN, Rank.MEMBER)
                .filteredOn(Rank.MEMBER::equals)
                .hasSize(56);
    }

    @ParameterizedTest
    @CsvSource({"8,3", "60,12", "20000,2000"})
    void people_and_teams_are_as_many_as_asked_for_and_none_is_twice(int people, int teams) {
        var company = Company.founded(1, people, teams);

        assertThat(emails(company)).hasSize(people).doesNotHaveDuplicates();
        assertThat(company.teams()).extracting(Team::name).hasSize(teams).doesNotHaveDuplicates();
    }

    @Test
    void a_team_beyond_the_kinds_of_work_is_named_after_a_region_too() {
        var teams = Company.founded(1, 60, 300).teams();

        var names = Stream.of(0, 17, 18, 19, 36, 216, 234, 252)
                .map(number -> teams.get(number).name());

        assertThat(names)
                .containsExactly(
                        "Customer Onboarding",
                        "Fuel Cards",
                        "Customer Onboarding Nordics",
                        "Invoice Matching Nordics",
                        "Customer Onboarding Baltics",
                        "Customer Onboarding Maghreb",
                        "Customer Onboarding Nordics 2",
                        "Customer Onboarding Baltics 2");
    }

    @Test
    void every_address_is_plain_ascii_at_a_reserved_domain() {
        assertThat(emails(Company.founded(1, 6_000, 0)))
                .allMatch(email -> email.matches("[a-z]+\\.[a-z]+[23]?@haldenfreight\\.example"));
    }

    @Test
    void a_team_has_four_to_fourteen_members_and_nobody_twice() {
        var teams = Company.founded(1, 200, 500).teams();

        assertThat(teams).extracting(team -> team.members().size()).contains(4, 14);
        assertThat(teams)
                .allSatisfy(
                        team -> assertThat(team.members()).hasSizeBetween(4, 14).doesNotHaveDuplicates());
    }

    @Test
    void only_the_first_team_has_somebody_who_leads_the_company() {
        var led = COMPANY.teams().stream()
                .filter(team -> team.members().stream().anyMatch(member -> member.rank() != Rank.MEMBER));

        assertThat(led).containsExactly(COMPANY.teams().get(0));
    }

    @ParameterizedTest
    @CsvSource({"8,0,8,0", "8,1,8,1", "60,12,12,4", "2500,4,500,2"})
    void its_sister_is_smaller_and_has_people_of_its_own(int people, int teams, int fewer, int fewerTeams) {
        var sister = Company.sister(1, people, teams);

        assertThat(sister.people()).hasSize(fewer);
        assertThat(sister.teams()).hasSize(fewerTeams);
        assertThat(emails(sister)).allMatch(email -> email.endsWith("@haldencustoms.example"));
        assertThat(sister.name()).isNotEqualTo(COMPANY.name());
        assertThat(sister).isEqualTo(Company.sister(1, people, teams)).isNotEqualTo(Company.sister(2, people, teams));
    }

    @ParameterizedTest
    @CsvSource({"8,12", "60,12", "2500,500", "20000,4000"})
    void newcomers_are_a_dozen_or_one_for_five_people_and_strangers_to_it(int people, int newcomers) {
        var company = Company.founded(1, people, 0);

        var addresses = company.newcomers().stream().map(Newcomer::email).toList();

        assertThat(addresses)
                .hasSize(newcomers)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(emails(company))
                .allMatch(email -> email.matches("[a-z]+\\.[a-z]+2?@crewline\\.example"));
    }

    @Test
    void newcomers_differ_from_seed_to_seed_and_from_the_sister_s() {
        var newcomers = COMPANY.newcomers();

        assertThat(Company.founded(2, 60, 12).newcomers()).isNotEqualTo(newcomers);
        assertThat(Company.sister(1, 60, 12).newcomers()).isNotEqualTo(newcomers);
    }

    @Test
    void some_titles_and_some_descriptions_are_missing() {
        assertThat(COMPANY.people())
                .extracting(person -> person.title() == null)
                .contains(true, false);
        assertThat(COMPANY.teams())
                .extracting(team -> team.description() == null)
                .contains(true, false);
    }

    @Test
    void ids_depend_on_seed_space_kind_and_number_and_on_nothing_else() {
        var id = new SeededIds(1, "a").of("user", 1);

        assertThat(new SeededIds(1, "a").of("user", 1)).isEqualTo(id);
        assertThat(Stream.of(
                        new SeededIds(2, "a").of("user", 1),
                        new SeededIds(1, "b").of("user", 1),
                        new SeededIds(1, "a").of("role", 1),
                        new SeededIds(1, "a").of("user", 2),
                        id))
                .doesNotHaveDuplicates()
                .allMatch(any -> any.version() == 4 && any.variant() == 2);
    }

    private static List<String> emails(Company company) {
        return company.people().stream().map(Person::email).toList();
    }
}
