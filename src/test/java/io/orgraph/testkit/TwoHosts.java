package io.orgraph.testkit;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;

/**
 * A server with three front ends: one has a host to itself, two share another host and differ by path. Both hosts are
 * names of this machine.
 */
public final class TwoHosts implements AutoCloseable {
    public static final String STAFF_APP = "https://app.staff.example";
    public static final String SHOP_APP = "https://app.shop.example";

    private final EmbeddedServer server;

    public TwoHosts(Map<String, Object> more) {
        this.server = FreePort.start(port -> ApplicationContext.run(EmbeddedServer.class, settings(port, more)));
    }

    private static Map<String, Object> settings(int port, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>();
        all.put("micronaut.server.port", port);
        all.put("orgraph.front-ends.staff.host", "localhost:" + port);
        all.put("orgraph.front-ends.staff.origins", STAFF_APP);
        all.put("orgraph.front-ends.shop.host", "127.0.0.1:" + port);
        all.put("orgraph.front-ends.shop.path", "/shop");
        all.put("orgraph.front-ends.shop.origins", SHOP_APP);
        all.put("orgraph.front-ends.portal.host", "127.0.0.1:" + port);
        all.put("orgraph.front-ends.portal.path", "/portal");
        all.putAll(more);
        return all;
    }

    public EmbeddedServer server() {
        return server;
    }

    /** Scheme, host and port. */
    public String staff() {
        return "http://localhost:" + server.getPort();
    }

    /** Scheme, host and port of the two that have a path. */
    public String shared() {
        return "http://127.0.0.1:" + server.getPort();
    }

    public String shop() {
        return shared() + "/shop";
    }

    public String portal() {
        return shared() + "/portal";
    }

    @Override
    public void close() {
        server.close();
    }
}
