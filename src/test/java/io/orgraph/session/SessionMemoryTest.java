package io.orgraph.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Secret;
import io.orgraph.model.SourceName;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of sessions, as the heap itself says after it was collected. */
class SessionMemoryTest {
    private static final int MANY = 20_000;
    private static final long MOST = 40_000_000;

    @Test
    void twenty_thousand_sessions_at_three_sources_take_at_most_40_mb() {
        SettableClock clock = new SettableClock();
        SessionCounters counters = new SessionCounters();
        SessionLimits limits = new SessionLimits(SessionLimits.DEFAULT.idle(), SessionLimits.DEFAULT.absolute(), MANY);
        MemorySessionStore store = new MemorySessionStore(limits, clock, counters);
        Sessions sessions = new Sessions(store, KeyRing.random(), limits, clock, counters);
        long before = used();

        for (int i = 0; i < MANY; i++) {
            sessions.begin("", content(i), null).toCompletableFuture().join();
        }
        long kept = used() - before;

        assertThat(sessions.live()).isEqualTo(MANY);
        assertThat(kept).isLessThanOrEqualTo(MOST);
    }

    private static SessionContent content(int i) {
        Map<SourceName, Secret> credentials = new HashMap<>();
        for (String source : new String[] {"transactionlink", "kognitos", "tours"}) {
            credentials.put(new SourceName(source), Secret.of("tot_CANARY_" + i + "x".repeat(60)));
        }
        return new SessionContent(credentials, Set.of(), Secret.of("key_CANARY_" + i + "y".repeat(60)));
    }

    /** The least of several collections: what else the process does only adds to it. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
