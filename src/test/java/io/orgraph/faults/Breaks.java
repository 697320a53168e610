package io.orgraph.faults;

import io.orgraph.testkit.Fault;
import java.util.function.Function;
import java.util.stream.Stream;

/** Connections that break, by a reset or by an end that comes too early. */
final class Breaks {
    private Breaks() {}

    static Stream<FaultCase> all() {
        return Stream.concat(at("reset", Fault::thenReset), at("truncate", Fault::thenClosed));
    }

    private static Stream<FaultCase> at(String fault, Function<String, Fault> breaking) {
        return Stream.of(
                FaultCase.of(fault, FaultCase.BEFORE, call -> breaking.apply("")),
                FaultCase.of(
                        fault,
                        FaultCase.IN_HEAD,
                        call -> breaking.apply(call.answer().partOfHead())),
                FaultCase.of(
                        fault,
                        FaultCase.IN_BODY,
                        call -> breaking.apply(call.answer().partOfBody())),
                FaultCase.of(fault, FaultCase.AFTER, call -> {
                    call.answer();
                    return breaking.apply("");
                }));
    }
}
