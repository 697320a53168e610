package io.orgraph.contract;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.source.Adapter;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.source.Port;
import io.orgraph.source.kognitos.Kognitos;
import io.orgraph.source.kognitos.KognitosErrors;
import io.orgraph.source.kognitos.KognitosSettings;
import io.orgraph.source.kognitos.KognitosSettings.Workspaces;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Kognitos, with either of its two lists of workspaces. */
record KognitosUnderTest(Workspaces workspaces) implements AdapterUnderTest {

    @Override
    public String name() {
        return workspaces == Workspaces.ALL ? "Kognitos" : "Kognitos with the caller's own workspaces";
    }

    @Override
    public String folder() {
        return "kognitos";
    }

    @Override
    public Class<? extends Adapter> type() {
        return Kognitos.class;
    }

    @Override
    public Adapter at(URI url, Wiring wiring) {
        return new Kognitos(
                new KognitosSettings(SOURCE, workspaces),
                wiring.connect(SOURCE, url, new KognitosErrors(wiring.json())));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("workspaces", workspaces.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public URI in(Sandbox sandbox) {
        return sandbox.kognitos();
    }

    @Override
    public TestCredential pass() {
        return TestCredential.bearer(KognitosTokens.ADMIN);
    }

    @Override
    public TestCredential unknownPass() {
        return TestCredential.bearer("kgn_pat_nobody");
    }

    /** The setting makes a difference for one list. */
    @Override
    public boolean isAskedThrough(Class<? extends Port> port) {
        return workspaces == Workspaces.ALL ? port.isAssignableFrom(type()) : port == ListsWorkspaces.class;
    }

    @Override
    public boolean picksByWholeNamesOnly() {
        return workspaces == Workspaces.MINE;
    }

    @Override
    public Map<String, Set<String>> words() {
        return Map.of(
                "role_scope", Set.of("roles", "access"),
                "time_format", Set.of("timeFormat"),
                "date_format", Set.of("dateFormat"),
                "decimal_symbol", Set.of("decimalSymbol"),
                "measurement_system", Set.of("measurementSystem"));
    }

    @Override
    public Set<String> maps() {
        return Set.of("workspace_user_counts");
    }
}
