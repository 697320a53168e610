package io.orgraph.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Sends responses. */
final class Sending {
    private static final int NO_BODY = -1;

    private Sending() {}

    /** The whole reply. */
    static void all(Reply reply, HttpExchange exchange) {
        byte[] body = reply.bytes();
        boolean silent = body.length == 0 || "HEAD".equals(exchange.getRequestMethod());
        send(reply, exchange, silent ? NO_BODY : body.length, silent ? 0 : body.length);
    }

    /** Sends the head and half of the body, or a head that announces a body, and closes the connection. */
    static void half(Reply reply, HttpExchange exchange) {
        int length = reply.bytes().length;
        send(reply, exchange, Math.max(length, 1), length / 2);
    }

    private static void send(Reply reply, HttpExchange exchange, int announced, int sent) {
        try (exchange) {
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), announced);
            if (sent > 0) {
                exchange.getResponseBody().write(reply.bytes(), 0, sent);
                exchange.getResponseBody().flush();
            }
        } catch (IOException gone) {
            // The caller has closed the connection.
        }
    }
}
