package io.orgraph.metrics;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.Scrape;
import java.util.HashMap;
import java.util.Map;

/** A server that is measured, and its one source. */
final class Measured implements AutoCloseable {
    static final String ROLES = "{\"query\":\"{ organizations { nodes { roles { nodes { name } } } } }\"}";

    /** What {@link #ROLES} takes. */
    static final String ENDPOINT = "endpoint=\"GET /organizations/roles\"";

    static final Fault NO_ROLES = Fault.json("[]");

    final FaultServer source = FaultServer.with(NO_ROLES);
    private final EmbeddedServer server;
    private final Web web;

    Measured(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "endpoints.prometheus.enabled",
                true,
                "orgraph.sources.tl.kind",
                "transactionlink",
                "orgraph.sources.tl.url",
                source.url(),
                "orgraph.sources.tl.retry-pause",
                "4ms"));
        settings.putAll(more);
        server = ApplicationContext.run(EmbeddedServer.class, settings);
        web = new Web(server);
    }

    /** Asks as somebody of whom no meter may tell. */
    Reply ask(String request) {
        return web.post(request, "Orgraph-Credential-tl", "tot_CANARY_1");
    }

    Reply get(String path) {
        return web.get(path);
    }

    Scrape scrape() {
        return new Scrape(web.get("/prometheus").text());
    }

    @Override
    public void close() {
        server.close();
        source.close();
    }
}
