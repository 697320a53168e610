package io.orgraph.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.configuration.metrics.annotation.RequiresMetrics;
import io.micronaut.context.annotation.Factory;
import io.orgraph.graph.operation.OperationMeter;
import io.orgraph.http.FrontEndCounters;
import io.orgraph.http.ServerStats;
import io.orgraph.http.persisted.PersistedQueries;
import io.orgraph.http.persisted.TrustedDocumentSets;
import io.orgraph.metrics.BuildMeter;
import io.orgraph.metrics.FrontEndMeters;
import io.orgraph.metrics.OpenIdMeters;
import io.orgraph.metrics.OperationTimers;
import io.orgraph.metrics.PersistedQueryMeters;
import io.orgraph.metrics.ServerMeters;
import io.orgraph.metrics.SessionMeters;
import io.orgraph.metrics.TrustedDocumentMeters;
import io.orgraph.metrics.UpstreamMeters;
import io.orgraph.openid.OpenIdCounters;
import io.orgraph.session.SessionCounters;
import io.orgraph.session.Sessions;
import io.orgraph.upstream.CallMeters;
import jakarta.inject.Singleton;

/** Creates this project's meters. Where metrics are off there are none, and nothing asks for one. */
@Factory
@RequiresMetrics
final class MetricsFactory {

    @Singleton
    CallMeters calls(MeterRegistry registry) {
        return new UpstreamMeters(registry);
    }

    @Singleton
    OperationMeter operations(MeterRegistry registry) {
        return new OperationTimers(registry);
    }

    @Singleton
    MeterBinder build() {
        return new BuildMeter();
    }

    @Singleton
    MeterBinder persistedQueries(PersistedQueries queries) {
        return new PersistedQueryMeters(queries);
    }

    @Singleton
    MeterBinder sessions(Sessions sessions, SessionCounters counters) {
        return new SessionMeters(sessions, counters);
    }

    @Singleton
    MeterBinder openId(OpenIdCounters counters) {
        return new OpenIdMeters(counters);
    }

    @Singleton
    MeterBinder trustedDocuments(TrustedDocumentSets trusted) {
        return new TrustedDocumentMeters(trusted);
    }

    @Singleton
    MeterBinder frontEnds(FrontEndCounters counters) {
        return new FrontEndMeters(counters);
    }

    @Singleton
    MeterBinder stats(ServerStats stats) {
        return new ServerMeters(stats);
    }
}
