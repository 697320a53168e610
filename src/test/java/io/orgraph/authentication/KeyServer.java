package io.orgraph.authentication;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Where an issuer's keys are fetched. It counts, and breaks when told to. */
public final class KeyServer implements AutoCloseable {
    static {
        // Else each answer waits 40 ms for the client's acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile int status = 200;
    private volatile byte[] document;

    public KeyServer(byte[] document) {
        this.document = document.clone();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noSocket) {
            throw new IllegalStateException(noSocket);
        }
        server.createContext("/keys.json", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys.json";
    }

    public int fetches() {
        return fetches.get();
    }

    public void answers(int status, byte[] document) {
        this.status = status;
        this.document = document.clone();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        exchange.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
        exchange.getResponseHeaders().set("Location", url());
        exchange.sendResponseHeaders(status, document.length == 0 ? -1 : document.length);
        exchange.getResponseBody().write(document);
        exchange.close();
    }
}
