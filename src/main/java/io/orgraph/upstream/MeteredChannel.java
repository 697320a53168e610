package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** Measures each attempt of a call, and how long it took. */
final class MeteredChannel implements Channel {
    private final CallMeters.CallMeter meter;
    private final LongSupplier nanoTime;
    private final Channel next;

    MeteredChannel(CallMeters.CallMeter meter, LongSupplier nanoTime, Channel next) {
        this.meter = meter;
        this.nanoTime = nanoTime;
        this.next = next;
    }

    @Override
    public CompletableFuture<Answer<Reply>> send(Call call) {
        long start = nanoTime.getAsLong();
        return next.send(call).whenComplete((answer, bug) -> {
            if (answer != null) {
                meter.ended(call.endpoint(), answer, nanoTime.getAsLong() - start);
            }
        });
    }

    @Override
    public String toString() {
        return "MeteredChannel(" + next + ")";
    }
}
