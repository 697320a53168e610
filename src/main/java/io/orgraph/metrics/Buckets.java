package io.orgraph.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

/** The histogram buckets of times: from a millisecond, for an operation without a call, to beyond any deadline. */
final class Buckets {
    private static final long[] MILLIS = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000};

    private Buckets() {}

    static Duration[] all() {
        return LongStream.of(MILLIS).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
