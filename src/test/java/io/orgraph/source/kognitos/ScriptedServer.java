package io.orgraph.source.kognitos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that gives each call the same answer until it is told another, and writes down what it was asked. */
final class ScriptedServer implements AutoCloseable {
    static {
        // Without it, each answer waits for the caller's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Script script = Script.of(200, "{}");

    ScriptedServer() {
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

    ScriptedServer answers(String json) {
        return answers(Script.of(200, json));
    }

    ScriptedServer answers(Script next) {
        script = next;
        requests.clear();
        return this;
    }

    /** What it was asked since it was last told what to answer. */
    List<Request> requests() {
        return requests;
    }

    List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(Request.of(exchange));
            Script now = script;
            now.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] body = now.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(now.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** An answer. */
    record Script(int status, String body, Map<String, String> headers) {
        static Script of(int status, String body) {
            return new Script(status, body, Map.of("Content-Type", "application/json"));
        }

        Script with(String header, String value) {
            return new Script(status, body, Map.of(header, value));
        }
    }

    /** A question, its target as it came. */
    record Request(String method, String target, Map<String, List<String>> headers, String body) {
        static Request of(HttpExchange exchange) throws IOException {
            return new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        }

        String line() {
            return method + ' ' + target;
        }

        List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }
    }
}
