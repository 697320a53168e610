package io.orgraph.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.orgraph.http.Dismissal;
import io.orgraph.http.Edge;
import io.orgraph.http.RefusalReason;
import java.util.Locale;

/** Meters of what goes on between this server and its clients. */
public final class EdgeMeters implements MeterBinder {
    private final Edge edge;

    public EdgeMeters(Edge edge) {
        this.edge = edge;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("orgraph.operations.under.way", edge, Edge::operationsUnderWay)
                .description("Operations that are under way")
                .register(registry);
        Gauge.builder("orgraph.clients.buffered", edge, Edge::bufferedBytes)
                .description("What is kept of requests that have not arrived whole, and of answers that are not read")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        for (RefusalReason why : RefusalReason.values()) {
            FunctionCounter.builder("orgraph.requests.refused", edge, clients -> clients.refused(why))
                    .description("Requests that were answered with an error outside of the engine")
                    .tag("reason", why.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (Dismissal why : Dismissal.values()) {
            FunctionCounter.builder("orgraph.clients.dismissed", edge, clients -> clients.dismissed(why))
                    .description(
                            "Requests turned away before anything was done, and connections closed on slow clients")
                    .tag("reason", why.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
