package io.orgraph.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Slow clients of all kinds: how long the facade keeps each, and its memory meanwhile. */
final class SlowCrowd {
    /**
     * One of that many reads responses to operations, and these start one after another: all at once they would be too many
     * operations, which is another limit.
     */
    private static final int ONE_READS_ANSWERS_OF = 12;

    private static final long BETWEEN_READERS_OF_ANSWERS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final List<Drip.Kind> OTHERS = List.of(Drip.Kind.HEADER, Drip.Kind.BODY, Drip.Kind.FILE);

    private final Bench bench;
    private final SlowRequests requests;
    private final List<Drip> all = new CopyOnWriteArrayList<>();
    private final List<Drip> held = new CopyOnWriteArrayList<>();
    private final Map<Drip.Kind, Latencies> times = new EnumMap<>(Drip.Kind.class);
    private long mostKilobytes;

    SlowCrowd(Bench bench) {
        this.bench = bench;
        this.requests = new SlowRequests(bench.facade().port());
    }

    /** Starts that many clients and observes them for that long; one still connected at the end counts as the whole time. */
    void watch(int count, Duration length) {
        long end = System.nanoTime() + length.toNanos();
        Thread coming = new Thread(() -> come(count), "slow");
        coming.start();
        while (System.nanoTime() - end < 0 && (coming.isAlive() || !held.isEmpty())) {
            Load.sleep(BETWEEN_LOOKS);
            look();
        }
        held.forEach(this::note);
        all.forEach(Drip::close);
    }

    /** How long each was connected. */
    Map<Drip.Kind, Latencies> times() {
        return times;
    }

    /** The number still connected at the end. */
    int left() {
        return held.size();
    }

    /** The facade's highest resident memory. */
    long mostKilobytes() {
        return mostKilobytes;
    }

    private void come(int count) {
        int readers = Math.max(2, count / ONE_READS_ANSWERS_OF);
        for (int number = 0; number < count - readers; number++) {
            start(OTHERS.get(number % OTHERS.size()), number);
        }
        for (int number = 0; number < readers; number++) {
            start(Drip.Kind.ANSWER, number);
            Load.sleep(BETWEEN_READERS_OF_ANSWERS);
        }
    }

    private void start(Drip.Kind kind, int number) {
        Drip drip = Drip.start(kind, bench.facade().port(), requests.of(kind, number), bench.loop());
        all.add(drip);
        held.add(drip);
    }

    /** Clients that connected after the kernel's table was read are not looked for. */
    private void look() {
        mostKilobytes = Math.max(
                mostKilobytes, Vitals.residentKilobytes(bench.facade().pid()));
        List<Drip> there = List.copyOf(held);
        Set<Integer> open = TcpTable.clientsOf(bench.facade().port());
        there.stream().filter(drip -> !open.contains(drip.clientPort())).forEach(drip -> {
            held.remove(drip);
            note(drip);
        });
    }

    private void note(Drip drip) {
        times.computeIfAbsent(drip.kind(), kind -> new Latencies()).add(drip.nanos());
    }
}
