package io.orgraph.faults;

import io.orgraph.testkit.Fault;
import java.util.function.Function;
import java.util.stream.Stream;

/** Connections that break, by a reset or by an end that comes too early. */
final class Breaks {
    private Breaks() {}

    static Stream<Mishap> all() {
        return Stream.concat(at("reset", Fault::thenReset), at("truncate", Fault::thenClosed));
    }

    private static Stream<Mishap> at(String fault, Function<String, Fault> breaking) {
        return Stream.of(
                Mishap.of(fault, Mishap.BEFORE, call -> breaking.apply("")),
                Mishap.of(
                        fault,
                        Mishap.IN_HEAD,
                        call -> breaking.apply(call.answer().partOfHead())),
                Mishap.of(
                        fault,
                        Mishap.IN_BODY,
                        call -> breaking.apply(call.answer().partOfBody())),
                Mishap.of(fault, Mishap.AFTER, call -> {
                    call.answer();
                    return breaking.apply("");
                }));
    }
}
