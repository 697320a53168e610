package io.orgraph.upstream;

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
    public void send(Call call, Receiver receiver) {
        long start = nanoTime.getAsLong();
        next.send(call, receiver.after(answer -> meter.ended(call.endpoint(), answer, nanoTime.getAsLong() - start)));
    }

    @Override
    public String toString() {
        return "MeteredChannel(" + next + ")";
    }
}
