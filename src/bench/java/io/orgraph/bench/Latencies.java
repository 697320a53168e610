package io.orgraph.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** A histogram of latencies with a precision of three digits. */
final class Latencies {
    private static final int DIGITS = 3;

    private final Histogram nanos = new Histogram(DIGITS);

    void add(long time) {
        nanos.recordValue(time);
    }

    /** One of times that are taken one after the other: whoever had come meanwhile would have waited for the rest of it. */
    void add(long time, long interval) {
        nanos.recordValueWithExpectedInterval(time, interval);
    }

    int count() {
        return (int) nanos.getTotalCount();
    }

    /** The recorded values in nanoseconds, ascending. */
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

    /** The percentile in milliseconds; 0 if nothing was recorded. */
    double percentile(double percent) {
        return nanos.getValueAtPercentile(percent) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
