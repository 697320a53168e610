package io.orgraph.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** HTTP requests as bytes. */
final class Requests {
    /** Organization, workspaces, memberships, roles, permissions: 1 + 5 + 5 calls. */
    static final String NESTED =
            "{ organizations { nodes { name workspaces(first: 5) { nodes { name memberships(first: 10)"
                    + " { nodes { user { id } directRoles { name permissions { key } } } } } } } } }";

    static final int CALLS_OF_NESTED = 11;

    /** The number of levels of calls that depend on one another. */
    static final int LEVELS_OF_NESTED = 3;

    /** One call. */
    static final String SIMPLE = "{ organizations { nodes { name workspaces(first: 5) { nodes { name } } } } }";

    /** Few enough operations of each in the default limit of 50 a second. */
    private static final int CREDENTIALS = 500;

    private Requests() {}

    /** Requests for that document by each caller in turn; for one thread. */
    static Supplier<byte[]> byManyCallers(int port, String document) {
        List<byte[]> all = IntStream.range(0, CREDENTIALS)
                .mapToObj(number -> graphql(port, "bench-" + number, document))
                .toList();
        return new Supplier<>() {
            private int next;

            @Override
            public byte[] get() {
                return all.get(next++ % CREDENTIALS);
            }
        };
    }

    /** A GraphQL request; quotes and backslashes of the document must be escaped for JSON already. */
    static byte[] graphql(int port, String credential, String document) {
        return post(port, credential, "{\"query\":\"" + document + "\"}");
    }

    static byte[] post(int port, String credential, String body) {
        return postAs(port, "Orgraph-Credential-" + Facade.SOURCE + ": " + credential, body);
    }

    /** A POST with that header. */
    static byte[] postAs(int port, String header, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (head("POST /graphql", port) + header + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The head of a request, without the empty line at its end. */
    static String head(String line, int port) {
        return line + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n";
    }
}
