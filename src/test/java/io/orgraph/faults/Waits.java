package io.orgraph.faults;

import io.orgraph.testkit.Fault;
import java.time.Duration;
import java.util.stream.Stream;

/** Answers that keep a caller waiting. */
final class Waits {
    private static final Duration SLOW = Duration.ofMillis(300);

    private Waits() {}

    static Stream<Mishap> all() {
        return Stream.of(
                Mishap.of("slow", Mishap.BEFORE, Waits::slow),
                new Mishap("slow, each call", Mishap.BEFORE, Place.SERVED, true, Waits::slow),
                Mishap.waiting("hang", Mishap.BEFORE, call -> Fault.thenSilence("")),
                Mishap.waiting(
                        "hang",
                        Mishap.IN_HEAD,
                        call -> Fault.thenSilence(call.answer().partOfHead())),
                Mishap.waiting(
                        "hang",
                        Mishap.IN_BODY,
                        call -> Fault.thenSilence(call.answer().partOfBody())),
                Mishap.waiting("hang", Mishap.AFTER, call -> {
                    call.answer();
                    return Fault.thenSilence("");
                }),
                Mishap.waiting(
                        "drip", Mishap.IN_HEAD, call -> Fault.drip(call.answer().partOfHead())),
                Mishap.waiting("drip", Mishap.IN_BODY, call -> {
                    Sent sent = call.answer();
                    return Fault.drip(sent.withLength(sent.body().length() + 100_000));
                }),
                Mishap.waiting("length that is too long", Mishap.ALTERED, call -> {
                    Sent sent = call.answer();
                    return Fault.thenSilence(sent.withLength(sent.body().length() + 100));
                }));
    }

    private static Fault slow(Relay call) {
        return Fault.later(SLOW, call.answer().whole());
    }
}
