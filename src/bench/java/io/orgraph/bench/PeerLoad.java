package io.orgraph.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures a running server with a fixed number of requests in flight. */
final class PeerLoad implements AutoCloseable {
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(30);

    private static final Pattern CURSOR = Pattern.compile("\"endCursor\":\"([^\"]+)\"");

    private final PeerProcess process;
    private final StaticUpstream upstream;
    private final EventLoop loop;
    private final Clients clients;
    private final int atOnce;
    private final AtomicLong callers = new AtomicLong();

    PeerLoad(PeerProcess process, StaticUpstream upstream, EventLoop loop, int atOnce) {
        this.process = process;
        this.upstream = upstream;
        this.loop = loop;
        this.atOnce = atOnce;
        this.clients = new Clients(loop, process.port(), atOnce);
    }

    Clients clients() {
        return clients;
    }

    /** The answer to one request of a caller of its own. */
    byte[] ask(PeerQuery query) {
        return ask(process.peer().document(query, Peers.WORKSPACES));
    }

    /** The upstream calls of one request alone. */
    long callsOf(PeerQuery query) {
        long before = upstream.calls();
        ask(query);
        return upstream.calls() - before;
    }

    void warmUp(PeerQuery query, int workspaces, Duration length) {
        settle(query, false, workspaces, length);
    }

    /** The load that is measured next. */
    void settle(PeerQuery query, boolean shared, int workspaces, Duration length) {
        load(document(query, workspaces), shared).busily(atOnce, length, answer -> {});
        drain();
    }

    PeerResult measure(PeerQuery query, boolean shared, int workspaces, Duration length) {
        String document = document(query, workspaces);
        PeerCounter counter = new PeerCounter(expected(document, workspaces));
        long calls = upstream.calls();
        Duration before = process.processorTime();
        load(document, shared).busily(atOnce, length, counter);
        int inTime = loop.call(counter::count);
        drain();
        double all = all(counter);
        return new PeerResult(
                process.peer().name(),
                query,
                shared,
                workspaces,
                millisSince(before) / all,
                inTime / (double) length.toSeconds(),
                loop.call(() -> counter.percentile(50)),
                loop.call(() -> counter.percentile(99)),
                (upstream.calls() - calls) / all,
                loop.call(counter::failed),
                loop.call(counter::why));
    }

    /** The same requests at half of the rate that was measured. */
    PeerLatency atHalfOf(PeerResult peak, Duration length) {
        return atRate(peak.perSecond() / 2, peak, length);
    }

    /** The same requests as were measured, that many a second. */
    PeerLatency atRate(double perSecond, PeerResult peak, Duration length) {
        String document = document(peak.query(), peak.workspaces());
        PeerCounter counter = new PeerCounter(expected(document, peak.workspaces()));
        Duration before = process.processorTime();
        Hiccups hiccups = Hiccups.start();
        load(document, peak.shared()).steadily(perSecond, length, counter);
        hiccups.close();
        drain();
        return new PeerLatency(
                process.peer().name(),
                peak.query(),
                perSecond,
                millisSince(before) / all(counter),
                loop.call(() -> counter.percentile(50)),
                loop.call(() -> counter.percentile(99)),
                hiccups.percentile(99),
                loop.call(counter::failed),
                loop.call(counter::why));
    }

    @Override
    public void close() {
        loop.call(() -> {
            clients.close();
            return null;
        });
    }

    /** The processor time of the server since then. */
    private double millisSince(Duration before) {
        return process.processorTime().minus(before).toNanos() / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private double all(PeerCounter counter) {
        return Math.max(1, loop.call(counter::count) + loop.call(counter::failed));
    }

    private void drain() {
        if (!new Load(loop, clients, () -> new byte[0]).awaitQuiet(LONGEST_DRAIN)) {
            throw new IllegalStateException(process.peer().name() + " leaves requests unanswered");
        }
    }

    private byte[] expected(String document, int workspaces) {
        byte[] answer = ask(document);
        int rows = process.peer().canonical(answer).size();
        if (rows != workspaces) {
            throw new IllegalStateException(
                    process.peer().name() + " gives " + rows + " of " + workspaces + " workspaces");
        }
        return answer;
    }

    private byte[] ask(String document) {
        Answer answer = clients.askAndWait(request(document, false));
        if (!answer.hasStatus(200)) {
            throw new IllegalStateException(process.peer().name() + " answers " + document + " with "
                    + (answer.message() == null
                            ? answer.ending()
                            : "status " + answer.message().status()));
        }
        return answer.message().body();
    }

    /** The document by which one operation gives that many workspaces. */
    private String document(PeerQuery query, int workspaces) {
        if (process.peer().kind() != Peer.Kind.GRAPH || workspaces <= PeerQuery.PAGE) {
            return process.peer().document(query, workspaces);
        }
        Matcher cursor = CURSOR.matcher(new String(ask(PeerQuery.CURSOR), StandardCharsets.UTF_8));
        if (!cursor.find()) {
            throw new IllegalStateException("The first page has no cursor");
        }
        return query.graph(cursor.group(1));
    }

    private Load load(String document, boolean shared) {
        return new Load(loop, clients, () -> request(document, shared));
    }

    private byte[] request(String document, boolean shared) {
        return process.peer()
                .request(process.port(), shared ? "tot_all" : "tot_" + callers.incrementAndGet(), document);
    }
}
