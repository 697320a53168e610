package io.orgraph.faults;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** One operation's source: a sandbox of its own, and in front of it a server that hands on each call but the one it strikes. */
final class Upstream implements AutoCloseable {
    private static final SandboxSettings SMALL =
            SandboxSettings.defaults().withPort(0).withSizes(4, 12);

    private final Operation operation;
    private final FaultServer server = FaultServer.choosing(this::fault);
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicReference<@Nullable String> victim = new AtomicReference<>();
    private volatile Sandbox sandbox = Sandbox.start(SMALL);
    private volatile @Nullable FaultCase mishap;

    Upstream(Operation operation) {
        this.operation = operation;
    }

    URI url() {
        return server.url().resolve("/" + operation.kind());
    }

    /** A company that nothing has been done to yet, and from now on that happens to its call. */
    void arm(FaultCase next) {
        if (operation.writes()) {
            Sandbox before = sandbox;
            sandbox = Sandbox.start(SMALL);
            before.close();
        }
        hits.set(0);
        victim.set(null);
        mishap = next;
    }

    /** How often the call that is struck came in whole. */
    int hits() {
        return hits.get();
    }

    /** How often the source acted on it. */
    long effects() {
        String method = operation.call().substring(0, operation.call().indexOf(' '));
        return sandbox.calls().all().stream()
                .filter(call -> call.method().equals(method) && call.path().equals(victim.get()))
                .count();
    }

    @Override
    public void close() {
        server.close();
        sandbox.close();
    }

    private Fault fault(String request) {
        Relay call = new Relay(request, () -> sandbox.port());
        boolean struck = isStruck(request);
        FaultCase now = mishap;
        if (now == null || !(struck || now.everywhere())) {
            return call.answer().whole();
        }
        return now.answering().instead(call);
    }

    /** The first call of its kind is struck, and whenever it is made again; others of its kind are not. */
    private boolean isStruck(String request) {
        Matcher path = operation.strikes().matcher(request);
        if (!path.find()) {
            return false;
        }
        victim.compareAndSet(null, path.group(1));
        boolean struck = path.group(1).equals(victim.get());
        if (struck) {
            hits.incrementAndGet();
        }
        return struck;
    }
}
