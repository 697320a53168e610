package io.orgraph.architecture;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One package of ours, and which others of ours it may use: the map in CONTRIBUTING.md, as the tests hold it. A part names
 * only parts above it, so that the table itself cannot have a cycle.
 *
 * @param name below the root package; two dots at its end take in what is under it
 */
record Part(String name, Set<Part> mayUse) {
    static final Part MODEL = part("model");
    static final Part FAILURE = part("failure", MODEL);
    static final Part CREDENTIAL = part("credential", MODEL);
    static final Part SOURCE = part("source", MODEL, FAILURE, CREDENTIAL);
    static final Part UPSTREAM = part("upstream", MODEL, FAILURE, CREDENTIAL);
    static final Part TRANSACTIONLINK = adapter("source.transactionlink");
    static final Part KOGNITOS = adapter("source.kognitos");
    static final Part TOURS = adapter("source.tours");
    static final Part LOADING = part("loading", SOURCE, MODEL, FAILURE, CREDENTIAL);
    static final Part CHANGE = part("change", SOURCE, MODEL, FAILURE, CREDENTIAL);
    static final Part PLAN = part("plan", MODEL);
    static final Part GRAPH = part("graph", LOADING, CHANGE, PLAN, SOURCE, MODEL, FAILURE, CREDENTIAL);
    static final Part CALLER = part("caller", FAILURE, CREDENTIAL);
    static final Part LOG = part("log");
    // The transport reads a source's name out of a header, so it knows that noun.
    static final Part HTTP = part("http", GRAPH, CALLER, LOG, CREDENTIAL, FAILURE, MODEL);
    static final Part METRICS = part("metrics", HTTP, GRAPH, UPSTREAM, FAILURE, MODEL);
    static final Part SANDBOX = part("sandbox..");

    static final List<Part> ALL_BUT_CONFIG = List.of(
            MODEL,
            FAILURE,
            CREDENTIAL,
            SOURCE,
            UPSTREAM,
            TRANSACTIONLINK,
            KOGNITOS,
            TOURS,
            LOADING,
            CHANGE,
            PLAN,
            GRAPH,
            CALLER,
            LOG,
            HTTP,
            METRICS,
            SANDBOX);
    static final Part CONFIG = new Part("config", Set.copyOf(ALL_BUT_CONFIG));

    /** Planned, and without a class as yet. A test fails when one has come and is still named here. */
    static final Set<Part> TO_COME = Set.of();

    static List<Part> here() {
        return ALL_BUT_CONFIG.stream().filter(Predicate.not(TO_COME::contains)).toList();
    }

    private static Part part(String name, Part... mayUse) {
        return new Part(name, Set.of(mayUse));
    }

    private static Part adapter(String name) {
        return part(name, SOURCE, UPSTREAM, MODEL, FAILURE, CREDENTIAL);
    }

    @Override
    public String toString() {
        return name.replace("..", "");
    }
}
