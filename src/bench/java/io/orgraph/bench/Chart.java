package io.orgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Repeated samples of the facade's resource use between loads; they have to stay flat. */
final class Chart {
    private static final double DEVIATION = 0.05;
    /** Below this, a twentieth is less than the noise between two samples. */
    private static final long HEAP_NOISE = 3 * 1024;

    private static final int FEW_THREADS = 2;
    private static final int FEW_SOCKETS = 4;
    private static final long MOST_HEAP = 128 * 1024;

    private final Bench bench;
    private final Clients clients;
    private final List<Sample> samples = new ArrayList<>();

    Chart(Bench bench, Clients clients) {
        this.bench = bench;
        this.clients = clients;
    }

    /** Takes a sample; nothing may be in flight. */
    Sample look() {
        Sample sample = new Sample(
                Vitals.of(bench.facade().pid()),
                bench.loop().call(clients::connections) + bench.upstream().connections());
        samples.add(sample);
        return sample;
    }

    void judge(Report report) {
        samples.forEach(sample -> report.fact("%s", sample));
        judgeFlat(report, "live heap in kB", sample -> sample.vitals().heapKilobytes(), HEAP_NOISE);
        judgeFlat(report, "threads", sample -> sample.vitals().threads(), FEW_THREADS);
        judgeFlat(report, "sockets that are no connection in use", Sample::strays, FEW_SOCKETS);
        long mostHeap = samples.stream()
                .mapToLong(sample -> sample.vitals().heapKilobytes())
                .max()
                .orElseThrow();
        report.promise("live heap is 128 MB at most", mostHeap <= MOST_HEAP, "%d kB", mostHeap);
    }

    private void judgeFlat(Report report, String what, ToLongFunction<Sample> number, long slack) {
        List<Long> numbers =
                samples.stream().map(number::applyAsLong).toList();
        long first = numbers.get(0);
        long least = numbers.stream().min(Long::compare).orElseThrow();
        long most = numbers.stream().max(Long::compare).orElseThrow();
        double allowed = Math.max(slack, DEVIATION * first);
        report.measure(
                what + ": flat, which is within 5 % or " + slack + " of the first look",
                most - first <= allowed && first - least <= allowed,
                "%d at first, from %d to %d, %d in the end",
                first,
                least,
                most,
                numbers.get(numbers.size() - 1));
    }

    /** One sample: the facade's resources, and the number of client and upstream connections. */
    record Sample(Vitals vitals, int connections) {
        long strays() {
            return vitals.sockets() - connections;
        }

        @Override
        public String toString() {
            return "heap after collection " + vitals.heapKilobytes() + " kB, " + vitals.threads() + " threads, "
                    + vitals.sockets() + " sockets of which " + connections + " are connections in use";
        }
    }
}
