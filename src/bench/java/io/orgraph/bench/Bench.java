package io.orgraph.bench;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.Map;

/** A read-only upstream, a facade and its clients: the setup of most programs. */
final class Bench implements AutoCloseable {
    /** The latency of each upstream call. */
    static final Duration LATENCY = Duration.ofMillis(20);

    private final Sandbox sandbox;
    private final Upstream upstream;
    private final Facade facade;
    private final EventLoop loop;

    private Bench(Sandbox sandbox, Upstream upstream, Facade facade) {
        this.sandbox = sandbox;
        this.upstream = upstream;
        this.facade = facade;
        this.loop = EventLoop.start("clients");
    }

    static Bench start(Map<String, String> settings) {
        Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
        Upstream upstream = Upstream.start(sandbox, LATENCY);
        return new Bench(sandbox, upstream, Facade.start(upstream.uri(), settings));
    }

    Upstream upstream() {
        return upstream;
    }

    Facade facade() {
        return facade;
    }

    EventLoop loop() {
        return loop;
    }

    Clients clients(int mostConnections) {
        return new Clients(loop, facade.port(), mostConnections);
    }

    /** A load of the nested operation, by many callers. */
    Load nested(Clients clients) {
        return asking(Requests.NESTED, clients);
    }

    /** A load of that document, by many callers. */
    Load asking(String document, Clients clients) {
        return new Load(loop, clients, Requests.byManyCallers(facade.port(), document));
    }

    @Override
    public void close() {
        facade.close();
        loop.close();
        upstream.close();
        sandbox.close();
    }
}
