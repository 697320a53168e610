package io.orgraph.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.FailureReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The very rules that the code is held to, once on the code and once on planted violations. */
class ArchitectureTest {
    private static final Root PRODUCTION = Root.production();
    private static final Root PLANTED = Root.planted();

    @TestFactory
    Stream<DynamicTest> the_code_keeps_the_rule() {
        return rules(Part.here())
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    FailureReport report =
                            rule.in(PRODUCTION).evaluate(PRODUCTION.classes()).getFailureReport();

                    assertThat(report.getDetails()).as(rule.name()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_rule_catches_what_is_planted() {
        return rules(Part.ALL_BUT_CONFIG)
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    FailureReport report =
                            rule.in(PLANTED).evaluate(PLANTED.classes()).getFailureReport();

                    assertThat(rule.plants()).as(rule.name()).isNotEmpty();
                    assertThat(rule.missedIn(report)).as(rule.name()).isEmpty();
                }));
    }

    @Test
    void each_package_that_a_rule_names_has_classes_unless_it_is_still_to_come() {
        assertThat(new Presence(PRODUCTION, Part.TO_COME).complaints()).isEmpty();
    }

    @Test
    void a_package_without_classes_is_noticed_and_so_is_one_that_has_come() {
        List<String> complaints = new Presence(PLANTED, Set.of(Part.TOURS)).complaints();

        assertThat(complaints)
                .containsExactly(
                        "source.tours has come: take it off the list of those that are to come", "config has no class");
    }

    @Test
    void the_table_lets_nobody_but_config_use_an_adapter_or_the_sandbox() {
        Set<Part> forConfigAlone = Set.of(Part.TRANSACTIONLINK, Part.KOGNITOS, Part.TOURS, Part.SANDBOX);

        assertThat(Part.ALL_BUT_CONFIG).allMatch(part -> Collections.disjoint(part.mayUse(), forConfigAlone));
    }

    private static Stream<HouseRule> rules(List<Part> parts) {
        List<HouseRule> rules = new ArrayList<>(TableRules.of(parts));
        rules.addAll(LibraryRules.list());
        rules.addAll(HabitRules.list());
        rules.addAll(SelfDescriptionRules.list());
        return rules.stream();
    }
}
