package io.orgraph.faults;

import java.util.List;
import java.util.stream.Stream;

/** Every row of the matrix. */
final class FaultCases {
    private FaultCases() {}

    static List<FaultCase> all() {
        return Stream.of(Unreached.all(), Waits.all(), Breaks.all(), Bodies.all(), PageTokens.all(), Statuses.all())
                .flatMap(each -> each)
                .toList();
    }
}
