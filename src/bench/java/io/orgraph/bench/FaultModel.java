package io.orgraph.bench;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;

/**
 * What the upstream's faults make of the nested operation, worked out from what they are: each of its calls is as usual,
 * 300 ms late, or fails and is made once more 50 to 200 ms later; a level waits for its slowest call. Added to how long
 * operations take without faults, that is how long they have to take with them.
 */
final class FaultModel {
    private static final int OPERATIONS = 500_000;
    private static final int[] CALLS_BY_LEVEL = {1, 5, 5};
    /** The facade's usual {@code retry-pause}, of which a quarter is the least. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final double share;
    private final Random dice = new Random(20_260_101);

    FaultModel(double share) {
        this.share = share;
    }

    /** Of the operations that have no error, where these were the times without faults. */
    Latencies timesOfWhole(Tally withoutFaults) {
        Latencies times = new Latencies();
        long[] usual = withoutFaults.timesOfWhole();
        for (int operation = 0; usual.length > 0 && operation < OPERATIONS; operation++) {
            ofOperation().ifPresent(more -> times.add(usual[dice.nextInt(usual.length)] + more));
        }
        return times;
    }

    /** How many of a hundred operations have a call that fails twice. */
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

    /** In nanoseconds, what it takes longer than usual; nothing where it fails and is not made again. */
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
