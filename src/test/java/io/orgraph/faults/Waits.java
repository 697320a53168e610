package io.orgraph.faults;

import io.orgraph.testkit.Fault;
import java.time.Duration;
import java.util.stream.Stream;

/** Answers that keep a caller waiting. */
final class Waits {
    private static final Duration SLOW = Duration.ofMillis(300);

    private Waits() {}

    static Stream<FaultCase> all() {
        return Stream.of(
                FaultCase.of("slow", FaultCase.BEFORE, Waits::slow),
                new FaultCase("slow, each call", FaultCase.BEFORE, SourceAddress.SERVED, true, Waits::slow),
                FaultCase.waiting("hang", FaultCase.BEFORE, call -> Fault.thenSilence("")),
                FaultCase.waiting(
                        "hang",
                        FaultCase.IN_HEAD,
                        call -> Fault.thenSilence(call.answer().partOfHead())),
                FaultCase.waiting(
                        "hang",
                        FaultCase.IN_BODY,
                        call -> Fault.thenSilence(call.answer().partOfBody())),
                FaultCase.waiting("hang", FaultCase.AFTER, call -> {
                    call.answer();
                    return Fault.thenSilence("");
                }),
                FaultCase.waiting(
                        "drip",
                        FaultCase.IN_HEAD,
                        call -> Fault.drip(call.answer().partOfHead())),
                FaultCase.waiting("drip", FaultCase.IN_BODY, call -> {
                    Sent sent = call.answer();
                    return Fault.drip(sent.withLength(sent.body().length() + 100_000));
                }),
                FaultCase.waiting("length that is too long", FaultCase.ALTERED, call -> {
                    Sent sent = call.answer();
                    return Fault.thenSilence(sent.withLength(sent.body().length() + 100));
                }));
    }

    private static Fault slow(Relay call) {
        return Fault.later(SLOW, call.answer().whole());
    }
}
