package io.orgraph.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.orgraph.http.ServerStats;
import io.orgraph.http.response.ClientDismissalReason;
import io.orgraph.http.response.RequestRefusalReason;
import java.util.Locale;

/** Meters of what goes on between this server and its clients. */
public final class ServerMeters implements MeterBinder {
    private final ServerStats stats;

    public ServerMeters(ServerStats stats) {
        this.stats = stats;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("orgraph.operations.under.way", stats, ServerStats::operationsUnderWay)
                .description("Operations that are under way")
                .register(registry);
        Gauge.builder("orgraph.clients.buffered", stats, ServerStats::bufferedBytes)
                .description("What is kept of requests that have not arrived whole, and of answers that are not read")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        for (RequestRefusalReason reason : RequestRefusalReason.values()) {
            FunctionCounter.builder("orgraph.requests.refused", stats, clients -> clients.refused(reason))
                    .description("Requests that were answered with an error outside of the engine")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (ClientDismissalReason reason : ClientDismissalReason.values()) {
            FunctionCounter.builder("orgraph.clients.dismissed", stats, clients -> clients.dismissed(reason))
                    .description(
                            "Requests turned away before anything was done, and connections closed on slow clients")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
