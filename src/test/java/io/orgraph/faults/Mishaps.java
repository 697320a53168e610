package io.orgraph.faults;

import java.util.List;
import java.util.stream.Stream;

/** Every row of the matrix. */
final class Mishaps {
    private Mishaps() {}

    static List<Mishap> all() {
        return Stream.of(Unreached.all(), Waits.all(), Breaks.all(), Bodies.all(), PageTokens.all(), Statuses.all())
                .flatMap(each -> each)
                .toList();
    }
}
