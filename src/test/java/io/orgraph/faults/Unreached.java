package io.orgraph.faults;

import io.orgraph.testkit.Fault;
import java.util.stream.Stream;

/** No connection comes about. */
final class Unreached {
    private Unreached() {}

    static Stream<Mishap> all() {
        return Stream.of(
                at("refused connection", Place.NOBODY),
                at("unknown host", Place.NO_SUCH_HOST),
                at("connection that hangs", Place.BLACK_HOLE));
    }

    private static Mishap at(String fault, Place place) {
        return new Mishap(fault, Mishap.BEFORE, place, true, call -> Fault.closed());
    }
}
