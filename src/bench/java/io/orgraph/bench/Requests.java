package io.orgraph.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Requests as they go over the wire. */
final class Requests {
    /** Organization, workspaces, memberships, roles, permissions: 1 + 5 + 5 calls. */
    static final String NESTED =
            "{ organizations { nodes { name workspaces(first: 5) { nodes { name memberships(first: 10)"
                    + " { nodes { user { id } roles { name permissions { key } } } } } } } } }";

    static final int CALLS_OF_NESTED = 11;

    /** How many of these calls wait for one another. */
    static final int LEVELS_OF_NESTED = 3;

    /** One call. */
    static final String SIMPLE = "{ organizations { nodes { name workspaces(first: 5) { nodes { name } } } } }";

    /** Few enough operations of each in the default limit of 50 a second. */
    private static final int CREDENTIALS = 500;

    private Requests() {}

    /** That operation, by one caller after the other; for one thread. */
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

    /** What is in the document has no quotes or backslashes but such as are JSON's already. */
    static byte[] graphql(int port, String credential, String document) {
        return post(port, credential, "{\"query\":\"" + document + "\"}");
    }

    static byte[] post(int port, String credential, String body) {
        return postAs(port, "Orgraph-Credential-" + Facade.SOURCE + ": " + credential, body);
    }

    /** With that header. */
    static byte[] postAs(int port, String header, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (head("POST /graphql", port) + header + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Without the empty line at its end. */
    static String head(String line, int port) {
        return line + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n";
    }
}
