package io.orgraph.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** A histogram of times, each of them to a thousandth of itself. */
final class Latencies {
    private static final int DIGITS = 3;

    private final Histogram nanos = new Histogram(DIGITS);

    void add(long time) {
        nanos.recordValue(time);
    }

    int count() {
        return (int) nanos.getTotalCount();
    }

    /** In nanoseconds, the shortest first. */
    long[] all() {
        long[] all = new long[count()];
        int filled = 0;
        for (HistogramIterationValue step : nanos.recordedValues()) {
            int next = filled + (int) step.getCountAddedInThisIterationStep();
            Arrays.fill(all, filled, next, nanos.medianEquivalentValue(step.getValueIteratedTo()));
            filled = next;
        }
        return all;
    }

    /** In milliseconds, the time that so many percent do not exceed; 0 where there is none. */
    double percentile(double percent) {
        return nanos.getValueAtPercentile(percent) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
