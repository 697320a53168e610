package io.orgraph.faults;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Three sources, one of which can be made to take calls and answer none. */
final class ThreeSources implements AutoCloseable {
    static final String HANGS = "kognitos";

    private static final String QUESTION = "{ organizations { nodes { id name source { name } } } }";
    private static final String HEALTH = "{ source(name: \"" + HANGS + "\") { health { circuit } } }";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final FaultServer hanging = FaultServer.choosing(this::handOn);
    private final Facade facade;

    /** With these settings of the one that hangs. */
    ThreeSources(Map<String, Object> ofTheOne) {
        Map<String, Object> settings = new HashMap<>();
        settings.putAll(Facade.source("transactionlink", "transactionlink", sandbox.transactionLink(), Map.of()));
        settings.putAll(Facade.source("tours", "tours", sandbox.tours(), Map.of()));
        settings.putAll(Facade.source(HANGS, HANGS, hanging.url().resolve("/" + HANGS), ofTheOne));
        facade = new Facade(settings);
    }

    void hang() {
        hanging.now(Fault.thenSilence(""));
    }

    void comeBack() {
        hanging.choose(this::handOn);
    }

    /** How many have arrived so far. */
    int callsToTheOne() {
        return hanging.hits();
    }

    Facade.Told ask() {
        return facade.ask(QUESTION, Map.of());
    }

    /** By a caller whose credential for the one that hangs is nobody else's, so that the call is made for nobody else. */
    Facade.Told askAs(String credential) {
        return facade.ask(QUESTION, Map.of(), Map.of("Orgraph-Credential-" + HANGS, credential));
    }

    boolean isLeftAlone() {
        return "OPEN".equals(facade.ask(HEALTH, Map.of()).answer().at("source.health.circuit"));
    }

    /** The names of the sources whose organizations are there. */
    static List<String> answering(GraphAnswer answer) {
        return answer.list("organizations.nodes").stream()
                .map(node -> String.valueOf(Json.at(node, "source.name")))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        facade.close();
        hanging.close();
        sandbox.close();
    }

    private Fault handOn(String request) {
        return new Relay(request, sandbox::port).answer().whole();
    }
}
