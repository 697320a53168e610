package io.orgraph.faults;

import io.orgraph.testkit.Fault;
import java.util.stream.Stream;

/** No connection comes about. */
final class Unreached {
    private Unreached() {}

    static Stream<FaultCase> all() {
        return Stream.of(
                at("refused connection", SourceAddress.NOBODY),
                at("unknown host", SourceAddress.NO_SUCH_HOST),
                at("connection that hangs", SourceAddress.BLACK_HOLE));
    }

    private static FaultCase at(String fault, SourceAddress place) {
        return new FaultCase(fault, FaultCase.BEFORE, place, true, call -> Fault.closed());
    }
}
