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

/** Turns an exchange into a request, and sends the reply after the latency, unless a fault prevents it. */
final class ExchangeHandler implements HttpHandler {
    private static final int LARGEST_BODY = 64 * 1024;

    private final Backend behind;
    private final Duration latency;
    private final Executor threads;

    ExchangeHandler(Backend behind, Duration latency, Executor threads) {
        this.behind = behind;
        this.latency = latency;
        this.threads = threads;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var request = requestOf(exchange);
        var decision = behind.decisions().of(request);
        var reply = decision.replyTo(request, behind.api());
        behind.listener().answered(request, reply.status(), decision.outcome());
        whenDue(decision.delay()).execute(() -> end(exchange, decision, reply));
    }

    private Executor whenDue(Duration delay) {
        var wait = latency.plus(delay);
        return wait.isZero()
                ? Runnable::run
                : CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS, threads);
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

    private static void end(HttpExchange exchange, FaultDecision decision, Reply reply) {
        switch (decision.outcome()) {
            case ANSWERED, DELAYED, REPLACED -> Sending.all(reply, exchange);
            case CLOSED_MID_ANSWER -> Sending.half(reply, exchange);
            // Closed before anything was sent, an exchange takes its connection with it.
            case CLOSED_BEFORE_EFFECT, CLOSED_AFTER_EFFECT -> exchange.close();
            case HUNG -> {
                // Left open, the connection stays until the server is closed.
            }
        }
    }
}
