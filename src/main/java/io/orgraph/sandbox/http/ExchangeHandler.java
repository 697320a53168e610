package io.orgraph.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Turns an exchange into a request, has it answered, and sends the reply when its time has come. */
final class ExchangeHandler implements HttpHandler {
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int NO_BODY = -1;

    private final Api api;
    private final CallListener listener;
    private final Executor whenDue;

    ExchangeHandler(Api api, CallListener listener, Duration latency, Executor threads) {
        this.api = api;
        this.listener = listener;
        this.whenDue = latency.isZero()
                ? Runnable::run
                : CompletableFuture.delayedExecutor(latency.toNanos(), TimeUnit.NANOSECONDS, threads);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var request = requestOf(exchange);
        var reply = api.answer(request);
        listener.answered(request, reply.status());
        whenDue.execute(() -> send(reply, exchange));
    }

    private static Request requestOf(HttpExchange exchange) throws IOException {
        // The target as received: the parsed URI takes what follows two slashes for a host.
        String target = exchange.getRequestURI().toString();
        int mark = target.indexOf('?');
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        return new Request(
                exchange.getRequestMethod(),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? null : target.substring(mark + 1),
                headers,
                new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8));
    }

    private static void send(Reply reply, HttpExchange exchange) {
        try (exchange) {
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            boolean silent = body.length == 0 || "HEAD".equals(exchange.getRequestMethod());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), silent ? NO_BODY : body.length);
            if (!silent) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException gone) {
            // The caller hung up: there is nobody to tell.
        }
    }
}
