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

/** Meters of the server's connections and requests. */
public final class ServerMeters implements MeterBinder {
    private final ServerStats stats;

    public ServerMeters(ServerStats stats) {
        this.stats = stats;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("orgraph.operations.under.way", stats, ServerStats::operationsUnderWay)
                .description("Operations in flight")
                .register(registry);
        Gauge.builder("orgraph.clients.buffered", stats, ServerStats::bufferedBytes)
                .description("Bytes buffered for incomplete requests and unread responses")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        for (RequestRefusalReason reason : RequestRefusalReason.values()) {
            FunctionCounter.builder("orgraph.requests.refused", stats, clients -> clients.refused(reason))
                    .description("Requests rejected before execution")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (ClientDismissalReason reason : ClientDismissalReason.values()) {
            FunctionCounter.builder("orgraph.clients.dismissed", stats, clients -> clients.dismissed(reason))
                    .description(
                            "Requests rejected by authentication or admission control, and connections closed on slow clients")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
