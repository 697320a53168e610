package io.orgraph.session;

import io.orgraph.credential.Secret;
import io.orgraph.model.SourceName;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a session adds to a request: one of 20,000 at three sources is found, decrypted and prolonged. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SessionsBenchmark {
    private static final int MANY = 20_000;

    private final SessionId[] ids = new SessionId[MANY];
    private Sessions sessions;
    private int next;

    @Setup
    public void start() {
        SessionCounters counters = new SessionCounters();
        SessionLimits limits = new SessionLimits(SessionLimits.DEFAULT.idle(), SessionLimits.DEFAULT.absolute(), MANY);
        MemorySessionStore store = new MemorySessionStore(limits, Clock.systemUTC(), counters);
        sessions = new Sessions(store, KeyRing.random(), limits, Clock.systemUTC(), counters);
        for (int i = 0; i < MANY; i++) {
            ids[i] = sessions.begin("", content(i), null).toCompletableFuture().join().id();
        }
    }

    @Benchmark
    public Object use() {
        next = (next + 1) % MANY;
        return sessions.use("", ids[next]).toCompletableFuture().join().orElseThrow();
    }

    private static SessionContent content(int i) {
        Secret secret = Secret.of("secret-" + i + "x".repeat(60));
        return new SessionContent(
                Map.of(
                        new SourceName("transactionlink"), secret,
                        new SourceName("kognitos"), secret,
                        new SourceName("tours"), secret),
                Set.of(),
                null);
    }
}
