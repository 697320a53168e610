package io.orgraph.architecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.FailureReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A rule, and the planted violations that it has to catch: one that was never seen to fail may be one that cannot. */
record HouseRule(String name, Function<Root, ArchRule> rule, List<Plant> plants) {

    /** What a violation is called: one line of the rule's complaint has to name both. */
    record Plant(String offender, String offence) {
        boolean isIn(String line) {
            return line.contains(offender) && line.contains(offence);
        }
    }

    static HouseRule of(String name, Function<Root, ArchRule> rule) {
        return new HouseRule(name, rule, List.of());
    }

    HouseRule catches(String offender, String offence) {
        List<Plant> more = new ArrayList<>(plants);
        more.add(new Plant(offender, offence));
        return new HouseRule(name, rule, List.copyOf(more));
    }

    /** The plants that nothing is said of. */
    List<Plant> missedIn(FailureReport report) {
        return plants.stream()
                .filter(plant -> report.getDetails().stream().noneMatch(plant::isIn))
                .toList();
    }

    ArchRule in(Root root) {
        return rule.apply(root).as(name);
    }
}
