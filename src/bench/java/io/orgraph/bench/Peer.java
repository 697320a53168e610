package io.orgraph.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * A server that is compared.
 *
 * @param name as {@code --peers} has it
 * @param title as the report has it
 * @param kind what it is asked, and in which form it answers
 * @param launch its command
 */
record Peer(String name, String title, Kind kind, Launch launch) {
    enum Kind {
        /** Orgraph's schema. */
        GRAPH,
        /** The plain schema of src/bench/peers. */
        PLAIN,
        /** No GraphQL: what the upstream's list alone costs. */
        REST
    }

    /** The command of a server that listens at that port of the loopback and stays in the foreground. */
    interface Launch {
        List<String> command(int port, URI upstream);
    }

    Set<PeerQuery> queries() {
        return kind == Kind.REST ? Set.of(PeerQuery.Q1) : Set.of(PeerQuery.values());
    }

    /** The document of a query for up to a page of workspaces; empty where no GraphQL is spoken. */
    String document(PeerQuery query, int workspaces) {
        return switch (kind) {
            case GRAPH -> query.graph(workspaces);
            case PLAIN -> query.plain();
            case REST -> "";
        };
    }

    byte[] request(int port, String caller, String document) {
        return kind == Kind.REST
                ? (Requests.head("GET /organizations/workspaces", port) + "Authorization: " + caller + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)
                : Requests.graphql(port, caller, document);
    }

    /** The answer in the form that all are compared in. */
    List<?> canonical(byte[] body) {
        return switch (kind) {
            case GRAPH -> PeerAnswer.ofGraph(body);
            case PLAIN -> PeerAnswer.ofPlain(body);
            case REST -> PeerAnswer.ofRest(body);
        };
    }
}
