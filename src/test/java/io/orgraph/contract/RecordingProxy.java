package io.orgraph.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A server that an adapter talks to: it passes on what is behind it, writes everything down, and can spoil answers. */
final class RecordingProxy implements AutoCloseable {
    static {
        // Without it, each answer waits for the caller's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Upstream behind;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<Answered> change = UnaryOperator.identity();

    RecordingProxy(Upstream behind) {
        this.behind = behind;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on every answer is changed in that way. */
    void changes(UnaryOperator<Answered> next) {
        change = next;
    }

    /** Forgets what was asked, and passes on everything as it is. */
    void reset() {
        change = UnaryOperator.identity();
        exchanges.clear();
    }

    /** In the order in which they were answered. */
    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** What was asked, in the order of its lines. */
    List<String> lines() {
        return exchanges.stream()
                .map(exchange -> exchange.asked().line())
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked asked = Asked.of(exchange);
            Answered answered = change.apply(behind.answer(asked));
            exchanges.add(new Exchange(asked, answered));
            send(answered, exchange);
        }
    }

    private static void send(Answered answered, HttpExchange exchange) throws IOException {
        byte[] body = answered.body().getBytes(StandardCharsets.UTF_8);
        answered.headers().forEach(exchange.getResponseHeaders()::set);
        // The server closes what it has too many of, which a client that is about to use it takes for trouble.
        exchange.getResponseHeaders().set("Connection", "close");
        int announced = answered.breaksOff() ? body.length + 1 : body.length;
        exchange.sendResponseHeaders(answered.status(), announced == 0 ? -1 : announced);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
    }
}
