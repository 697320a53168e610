package io.orgraph.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a request costs in the first seconds after the start, under full load, beside what it costs later. Each variant of Orgraph is
 * started by itself, once for each query.
 */
final class FirstSeconds {
    private static final List<Integer> SHOWN = List.of(1, 2, 5, 10, 20);
    /** What it costs later is the median of so many seconds at the end. */
    private static final int LAST = 10;

    private final VariantsOptions options;
    private final EventLoop loop = EventLoop.start("clients");
    private final StaticUpstream upstream = StaticUpstream.start(PeerData.of(Peers.WORKSPACES));
    private final VariantsReport report;
    private int failed;

    private FirstSeconds(VariantsOptions options) {
        this.options = options;
        this.report = new VariantsReport("The first seconds", "FirstSeconds", options);
    }

    public static void main(String[] arguments) throws IOException {
        try {
            FirstSeconds run = new FirstSeconds(VariantsOptions.of(new PeerTools(), arguments));
            System.exit(run.run());
        } catch (IllegalArgumentException told) {
            System.err.println(told.getMessage());
            System.exit(2);
        }
    }

    private int run() throws IOException {
        options.measuring().queries().forEach(this::measure);
        report.write("first-seconds.md");
        return failed == 0 ? 0 : 1;
    }

    private void measure(PeerQuery query) {
        report.add("\n## " + query + ", processor ms/request, each request by another caller\n");
        StringBuilder head = new StringBuilder("| | first answer after, s | processor until then, s |");
        SHOWN.forEach(second -> head.append(" second ").append(second).append(" |"));
        report.add(head + " later | the fifth ÷ later | failed |\n|---|" + "---|".repeat(SHOWN.size() + 5));
        options.variants().forEach(variant -> report.add(row(variant, query)));
    }

    private String row(Peer variant, PeerQuery query) {
        long begun = System.nanoTime();
        try (PeerProcess process = PeerProcess.start(variant, upstream.uri(), Facade.jar().getParent());
                PeerLoad load = new PeerLoad(
                        process, upstream, loop, options.measuring().connections())) {
            process.awaitFirstAnswer(load.clients());
            double first = (System.nanoTime() - begun) / 1e9;
            double start = process.processorTime().toNanos() / 1e9;
            List<PeerResult> seconds = new ArrayList<>();
            long end = System.nanoTime() + options.measuring().warmUp().toNanos();
            while (System.nanoTime() < end || seconds.size() < SHOWN.get(SHOWN.size() - 1) + LAST) {
                seconds.add(load.measure(query, false, Peers.WORKSPACES, Duration.ofSeconds(1)));
            }
            System.out.println("    " + variant.name() + " " + query + ": " + seconds.size() + " s");
            return row(variant, first, start, seconds);
        }
    }

    private String row(Peer variant, double first, double start, List<PeerResult> seconds) {
        StringBuilder row =
                new StringBuilder(String.format(Locale.ROOT, "| %s | %.1f | %.1f |", variant.name(), first, start));
        for (int second : SHOWN) {
            row.append(String.format(
                    Locale.ROOT, " %.2f |", seconds.get(second - 1).processorMillis()));
        }
        double later = PeersTable.median(
                seconds.subList(seconds.size() - LAST, seconds.size()), PeerResult::processorMillis);
        int wrong = seconds.stream().mapToInt(PeerResult::failed).sum();
        failed += wrong;
        return row.append(String.format(
                        Locale.ROOT,
                        " %.3f | %.1f | %d |",
                        later,
                        seconds.get(4).processorMillis() / later,
                        wrong))
                .toString();
    }
}
