package io.orgraph.architecture;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    static final Part BUDGET = part("budget");
    static final Part VALIDATION = part("validation");
    static final Part JSON = part("json");
    static final Part SOURCE = part("source", MODEL, FAILURE, CREDENTIAL, BUDGET);
    static final Part UPSTREAM = part("upstream", MODEL, FAILURE, CREDENTIAL, BUDGET, VALIDATION, JSON);
    static final Part TRANSACTIONLINK =
            part("source.transactionlink", SOURCE, UPSTREAM, MODEL, FAILURE, CREDENTIAL, VALIDATION);
    static final Part KOGNITOS = adapter("source.kognitos");
    static final Part TOURS = adapter("source.tours");
    static final Part LOADING = part("loading", SOURCE, MODEL, FAILURE, BUDGET);
    static final Part PLAN = part("plan", MODEL);
    static final Part CHANGE = part("change", LOADING, PLAN, SOURCE, MODEL, FAILURE, BUDGET);
    static final Part OPERATION = part("graph.operation", LOADING, SOURCE, CREDENTIAL, BUDGET, VALIDATION);
    static final Part SCHEMA = part("graph.schema", OPERATION, LOADING, SOURCE, MODEL, FAILURE);
    static final Part PROJECTION = part("graph.projection", OPERATION, SCHEMA, LOADING, MODEL, FAILURE);
    static final Part EXECUTION = part("graph.execution", OPERATION, PROJECTION, MODEL, FAILURE, BUDGET);
    static final Part PAGINATION =
            part("graph.pagination", OPERATION, SCHEMA, PROJECTION, LOADING, SOURCE, MODEL, FAILURE, BUDGET);
    static final Part QUERY =
            part("graph.query", OPERATION, SCHEMA, PROJECTION, PAGINATION, LOADING, SOURCE, MODEL, FAILURE);
    static final Part MUTATION =
            part("graph.mutation", OPERATION, SCHEMA, PAGINATION, LOADING, CHANGE, PLAN, SOURCE, MODEL, FAILURE);
    static final Part ACCESSPLAN =
            part("graph.accessplan", OPERATION, SCHEMA, MUTATION, LOADING, CHANGE, PLAN, SOURCE, MODEL, FAILURE);
    static final Part GRAPH =
            part("graph", OPERATION, SCHEMA, EXECUTION, PAGINATION, QUERY, MUTATION, ACCESSPLAN, PLAN, SOURCE);
    static final Part AUTHENTICATION = part("authentication", FAILURE, CREDENTIAL, VALIDATION);
    static final Part SESSION = part("session", CREDENTIAL, VALIDATION, MODEL);
    static final Part OPENID = part("openid", UPSTREAM, SESSION, AUTHENTICATION, CREDENTIAL, FAILURE, MODEL);
    static final Part LOG = part("log");
    static final Part RESPONSE = part("http.response", OPERATION, JSON, FAILURE);
    static final Part LIMITS = part("http.limits", RESPONSE, VALIDATION);
    static final Part CONNECTION = part("http.connection", LIMITS, RESPONSE, VALIDATION);
    static final Part PERSISTED = part("http.persisted", VALIDATION);
    // The transport reads a source's name out of a header, so it knows that noun.
    static final Part SECURITY =
            part("http.security", RESPONSE, LIMITS, CONNECTION, AUTHENTICATION, CREDENTIAL, FAILURE, MODEL);
    static final Part HTTP_SESSION = part(
            "http.session",
            SESSION,
            RESPONSE,
            LIMITS,
            SECURITY,
            OPERATION,
            OPENID,
            AUTHENTICATION,
            CREDENTIAL,
            FAILURE,
            MODEL);
    static final Part HTTP_OPENID =
            part("http.openid", OPENID, SESSION, HTTP_SESSION, RESPONSE, SECURITY, AUTHENTICATION, FAILURE);
    static final Part PLAYGROUND = part(
            "http.playground", SESSION, RESPONSE, SECURITY, HTTP_SESSION, PERSISTED, AUTHENTICATION, CREDENTIAL, MODEL);
    static final Part WEBAPP = part("http.webapp", RESPONSE);
    static final Part HTTP = part(
            "http",
            RESPONSE,
            LIMITS,
            CONNECTION,
            SECURITY,
            PERSISTED,
            SESSION,
            HTTP_SESSION,
            OPERATION,
            AUTHENTICATION,
            LOG,
            CREDENTIAL,
            BUDGET,
            FAILURE,
            MODEL);
    static final Part METRICS =
            part("metrics", HTTP, SESSION, OPENID, RESPONSE, PERSISTED, OPERATION, UPSTREAM, FAILURE, MODEL);
    static final Part SANDBOX = part("sandbox..");
    static final Part TRAINING = part("training");

    /** The engine, with all that it is put together from. */
    static final List<Part> ALL_OF_GRAPH =
            List.of(GRAPH, OPERATION, SCHEMA, PROJECTION, EXECUTION, PAGINATION, QUERY, MUTATION, ACCESSPLAN);

    /** The transport, with all steps of a request's way. */
    static final List<Part> ALL_OF_HTTP = List.of(
            HTTP, RESPONSE, LIMITS, CONNECTION, PERSISTED, SECURITY, PLAYGROUND, HTTP_SESSION, HTTP_OPENID, WEBAPP);

    static final List<Part> ALL_BUT_CONFIG = Stream.of(
                    List.of(
                            MODEL,
                            FAILURE,
                            CREDENTIAL,
                            BUDGET,
                            VALIDATION,
                            JSON,
                            SOURCE,
                            UPSTREAM,
                            TRANSACTIONLINK,
                            KOGNITOS,
                            TOURS),
                    List.of(LOADING, CHANGE, PLAN, AUTHENTICATION, SESSION, OPENID, LOG, METRICS, SANDBOX, TRAINING),
                    ALL_OF_GRAPH,
                    ALL_OF_HTTP)
            .flatMap(List::stream)
            .toList();
    static final Part CONFIG = new Part("config", Set.copyOf(ALL_BUT_CONFIG));

    /** Planned, and without a class as yet. A test fails when one has come and is still named here. */
    static final Set<Part> TO_COME = Set.of();

    static List<Part> here() {
        return ALL_BUT_CONFIG.stream().filter(Predicate.not(TO_COME::contains)).toList();
    }

    /** Several parts and some more. */
    static List<Part> with(List<Part> parts, Part... more) {
        return Stream.concat(parts.stream(), Stream.of(more)).toList();
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
