package io.orgraph.source.tours;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An upstream that answers what it was told to, and remembers what it was asked. */
final class ScriptedUpstream implements AutoCloseable {
    static {
        // Else each answer waits 40 ms for the client's acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Answered UNKNOWN = new Answered(404, "{\"error\":\"Not found\"}");

    private final HttpServer server;
    private final Map<String, Answered> script = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    ScriptedUpstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noSocket) {
            throw new IllegalStateException(noSocket);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The target is the path, or the path and the query, or a method before either; the longer is looked for first. */
    ScriptedUpstream answers(String target, int status, String body) {
        script.put(target, new Answered(status, body));
        return this;
    }

    ScriptedUpstream answers(String target, String body) {
        return answers(target, 200, body);
    }

    /** Forgets what it was told and asked. */
    void clear() {
        script.clear();
        received.clear();
    }

    List<Received> received() {
        return received;
    }

    /** The requests as {@code GET /path?query}, in the order of their coming. */
    List<String> lines() {
        return received.stream().map(Received::line).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String line = exchange.getRequestMethod() + " " + uri;
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(line, exchange.getRequestHeaders(), sent));
        Answered answer = Stream.of(line, uri.toString(), uri.getPath())
                .map(script::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNKNOWN);
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A request as it came. */
    record Received(String line, Headers headers, String body) {}

    private record Answered(int status, String body) {}
}
