package io.orgraph.contract;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.ScriptedUpstream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A server over the recorded answers of every adapter under test, each as a source of its own. */
final class RecordedSources implements AutoCloseable {
    private final Map<String, AdapterUnderTest> adapters = new LinkedHashMap<>();
    private final Map<String, ScriptedUpstream> upstreams = new LinkedHashMap<>();
    private final EmbeddedServer server;

    RecordedSources(Map<String, Object> more) {
        AdaptersUnderTest.ALL.forEach(setup -> adapters.put(setup.folder() + adapters.size(), setup));
        Map<String, Object> settings = new HashMap<>(more);
        adapters.forEach((name, setup) -> {
            ScriptedUpstream upstream = new ScriptedUpstream(new Recordings(setup.folder(), setup.pass()));
            upstreams.put(name, upstream);
            String prefix = "orgraph.sources." + name + ".";
            settings.put(prefix + "kind", setup.folder());
            settings.put(prefix + "url", upstream.url().toString());
            // What is not recorded is not found, often, and that is no failure of the source.
            settings.put(prefix + "circuit-calls", 1_000_000);
            setup.settings().forEach((key, value) -> settings.put(prefix + key, value));
        });
        server = ApplicationContext.run(EmbeddedServer.class, settings);
    }

    List<String> names() {
        return List.copyOf(adapters.keySet());
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** With the credential of each source. */
    GraphClient client() {
        GraphClient client = new GraphClient(server.getURI());
        for (Map.Entry<String, AdapterUnderTest> adapter : adapters.entrySet()) {
            TestCredential pass = adapter.getValue().pass();
            boolean isCookie = pass.header().equals("Cookie");
            client = client.with(
                    "Orgraph-Credential-" + adapter.getKey(), isCookie ? "Cookie " + pass.value() : pass.secret());
        }
        return client;
    }

    @Override
    public void close() {
        server.close();
        upstreams.values().forEach(ScriptedUpstream::close);
    }
}
