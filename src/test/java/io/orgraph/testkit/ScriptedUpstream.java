package io.orgraph.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * An HTTP server on a port of its own that responds by script and keeps the requests that it received. For what is no
 * whole HTTP response there is {@link FaultServer}.
 */
public final class ScriptedUpstream implements AutoCloseable {
    static {
        // Without it, each response waits 40 ms for the client's delayed acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Makes a response of each request. */
    @FunctionalInterface
    public interface Script {
        ScriptedResponse answer(ReceivedRequest request);
    }

    private final HttpServer server;
    private final Map<String, ScriptedResponse> responses = new ConcurrentHashMap<>();
    private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
    private volatile Script otherwise;

    /** The script is for what has no response of its own. */
    public ScriptedUpstream(Script otherwise) {
        this.otherwise = otherwise;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** Gives that response to whatever has none of its own. */
    public ScriptedUpstream(ScriptedResponse otherwise) {
        this(any -> otherwise);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The target is the path, or the path and the query, or a method before either; the longer is looked for first. */
    public ScriptedUpstream answers(String target, int status, String body) {
        return answers(target, ScriptedResponse.json(status, body));
    }

    public ScriptedUpstream answers(String target, ScriptedResponse response) {
        responses.put(target, response);
        return this;
    }

    public ScriptedUpstream answers(String target, String body) {
        return answers(target, 200, body);
    }

    /** From now on the one response to everything; forgets the script and the requests before. */
    public ScriptedUpstream always(ScriptedResponse response) {
        clear();
        otherwise = any -> response;
        return this;
    }

    public ScriptedUpstream always(String json) {
        return always(ScriptedResponse.json(200, json));
    }

    /** Forgets the responses to single targets, and the requests. */
    public void clear() {
        responses.clear();
        received.clear();
    }

    /** In the order of their coming; may be cleared. */
    public List<ReceivedRequest> received() {
        return received;
    }

    /** The requests as {@code GET /path?query}, in the order of their coming. */
    public List<String> lines() {
        return received.stream().map(ReceivedRequest::line).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ReceivedRequest request = ReceivedRequest.of(exchange);
            received.add(request);
            ScriptedResponse response = responseTo(request);
            if (!response.isNone()) {
                send(response, exchange);
            }
        }
    }

    private ScriptedResponse responseTo(ReceivedRequest request) {
        return Stream.of(
                        request.line(),
                        request.target(),
                        URI.create(request.target()).getPath())
                .map(responses::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> otherwise.answer(request));
    }

    private static void send(ScriptedResponse response, HttpExchange exchange) throws IOException {
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        response.headers().forEach(exchange.getResponseHeaders()::set);
        int announced = response.breaksOff() ? body.length + 1 : body.length;
        exchange.sendResponseHeaders(response.status(), announced == 0 ? -1 : announced);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
    }
}
