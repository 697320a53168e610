package io.orgraph.attack;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An upstream that says too much in whatever it answers: it repeats the credential it was shown, and adds a mark. */
final class TalkativeUpstream implements AutoCloseable {
    /** With spaces, so that it cannot pass for an id that is handed on to support. */
    static final String MARK = "MARKER of the upstream";

    static {
        // Else each answer waits 40 ms for the client's acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String SAID = "{\"fingerprint\":\"" + MARK + "\",\"errors\":[{\"type\":\"" + MARK
            + "\",\"context\":{\"a\":\"" + MARK + "\"}}],\"detail\":\"" + MARK + "\",\"reason\":\"" + MARK
            + "\",\"message\":\"%s\",\"error\":{\"message\":\"" + MARK + "\"},\"code\":\"" + MARK + "\"}";
    /** What was shown in the place of an id, and nothing around it that would give it away. */
    private static final String ECHO = "{\"fingerprint\":\"%c\",\"reason\":\"print-%c\",\"code\":\"%c\"}";

    private static final List<Integer> REFUSALS = List.of(302, 307, 400, 401, 402, 403, 404, 409, 422, 429, 500, 503);
    private static final List<String> BODIES = List.of(
            "[]",
            "{}",
            "",
            "<html>" + MARK + " %s</html>",
            "{\"items\":[{\"name\":\"" + MARK + " %s",
            "[{\"id\":{\"" + MARK + "\":\"%s\"}}]",
            "\"" + MARK + " %s\"",
            "[".repeat(5000));

    /** One way to answer; a status of 0 is none. */
    record Mood(int status, String body) {
        static List<Mood> all() {
            Stream<Mood> refusals = REFUSALS.stream().map(status -> new Mood(status, SAID));
            Stream<Mood> echoes = Stream.of(200, 403, 429, 500).map(status -> new Mood(status, ECHO));
            Stream<Mood> successes = BODIES.stream().map(body -> new Mood(200, body));
            return Stream.of(refusals, echoes, successes, Stream.of(new Mood(0, "")))
                    .flatMap(moods -> moods)
                    .toList();
        }
    }

    private final HttpServer server;
    private volatile Mood mood = new Mood(200, "[]");

    TalkativeUpstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noSocket) {
            throw new IllegalStateException(noSocket);
        }
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void isIn(Mood other) {
        mood = other;
    }

    @Override
    public void close() {
        server.stop(0);
        ((ExecutorService) server.getExecutor()).shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Mood now = mood;
        exchange.getRequestBody().readAllBytes();
        if (now.status == 0) {
            exchange.close();
            return;
        }
        String shown = String.valueOf(exchange.getRequestHeaders().entrySet());
        String credential = credentialIn(exchange.getRequestHeaders());
        byte[] body = now.body
                .replace("%s", shown.replace("\"", "'"))
                .replace("%c", credential)
                .getBytes(StandardCharsets.UTF_8);
        IntStream.range(0, 3).forEach(i -> exchange.getResponseHeaders().add("X-Said-" + i, MARK));
        exchange.getResponseHeaders().set("Set-Cookie", "session=session_CANARY_theirs; MARKER");
        exchange.getResponseHeaders().set("Location", "http://marker.example/" + shown.hashCode() + "?MARKER");
        exchange.getResponseHeaders().set("X-Request-Id", now.body.equals(ECHO) ? credential : MARK);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(now.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Without the scheme or the cookie's name. */
    private static String credentialIn(Headers shown) {
        String authorization = shown.getFirst("Authorization");
        String header = authorization == null ? String.valueOf(shown.getFirst("Cookie")) : authorization;
        return header.replaceFirst("^(Bearer |[^=]*=)", "");
    }
}
