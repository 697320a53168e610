package io.orgraph.bench;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;

/**
 * The expected latency of the nested operation under the upstream's faults, computed from their rates: each call is as usual,
 * 300 ms late, or fails and is retried 50 to 200 ms later; a level waits for its slowest call. Added to the time that
 * operations take without faults, it gives the time that they should take with them.
 */
final class FaultModel {
    private static final int OPERATIONS = 500_000;
    private static final int[] CALLS_BY_LEVEL = {1, 5, 5};
    /** The facade's default {@code retry-pause}; the shortest pause is a quarter of it. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final double share;
    private final Random dice = new Random(20_260_101);

    FaultModel(double share) {
        this.share = share;
    }

    /** Expected latencies of the operations without an error, given the latencies without faults. */
    Latencies timesOfWhole(Tally withoutFaults) {
        Latencies times = new Latencies();
        long[] usual = withoutFaults.timesOfWhole();
        for (int operation = 0; usual.length > 0 && operation < OPERATIONS; operation++) {
            ofOperation().ifPresent(more -> times.add(usual[dice.nextInt(usual.length)] + more));
        }
        return times;
    }

    /** The percentage of operations with a call that fails twice. */
    double percentWithErrors() {
        double fails = share * 2 / Upstream.Fault.values().length;
        return 100 * (1 - Math.pow(1 - fails * fails, Requests.CALLS_OF_NESTED));
    }

    private OptionalLong ofOperation() {
        long sum = 0;
        for (int calls : CALLS_BY_LEVEL) {
            long slowest = 0;
            for (int call = 0; call < calls; call++) {
                OptionalLong more = ofCall(true);
                if (more.isEmpty()) {
                    return more;
                }
                slowest = Math.max(slowest, more.getAsLong());
            }
            sum += slowest;
        }
        return OptionalLong.of(sum);
    }

    /** The additional latency in nanoseconds; empty where the call fails and is not retried. */
    private OptionalLong ofCall(boolean mayBeMadeAgain) {
        if (dice.nextDouble() >= share) {
            return OptionalLong.of(0);
        }
        if (Upstream.Fault.values()[dice.nextInt(Upstream.Fault.values().length)] == Upstream.Fault.DELAY) {
            return OptionalLong.of(Upstream.DELAY.toNanos());
        }
        if (!mayBeMadeAgain) {
            return OptionalLong.empty();
        }
        OptionalLong again = ofCall(false);
        return again.isEmpty() ? again : OptionalLong.of(again.getAsLong() + pause() + Bench.LATENCY.toNanos());
    }

    private long pause() {
        long most = LONGEST_PAUSE.toNanos();
        return most / 4 + (long) (dice.nextDouble() * (most - most / 4));
    }
}
