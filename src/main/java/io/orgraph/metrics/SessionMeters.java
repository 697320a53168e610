package io.orgraph.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.orgraph.session.SessionCounters;
import io.orgraph.session.SessionEnd;
import io.orgraph.session.Sessions;
import java.util.Locale;

/** Meters of sessions. */
public final class SessionMeters implements MeterBinder {
    private final Sessions sessions;
    private final SessionCounters counters;

    public SessionMeters(Sessions sessions, SessionCounters counters) {
        this.sessions = sessions;
        this.counters = counters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("orgraph.sessions.live", sessions, Sessions::live)
                .description("Sessions in the store")
                .register(registry);
        FunctionCounter.builder("orgraph.sessions.started", counters, SessionCounters::allStarted)
                .description("Sessions begun, by each sign-in")
                .register(registry);
        for (SessionEnd reason : SessionEnd.values()) {
            FunctionCounter.builder("orgraph.sessions.ended", counters, ended -> ended.allEnded(reason))
                    .description("Sessions ended")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
