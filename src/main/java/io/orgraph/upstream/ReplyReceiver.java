package io.orgraph.upstream;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.orgraph.failure.Answer;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Receives the one response to one request, on the event loop that read it. */
final class ReplyReceiver implements Subscriber<HttpResponse<byte[]>> {
    private static final byte[] EMPTY = {};

    private final Call call;
    private final HttpRequest<?> request;
    private final TransportFailures failures;
    private final Delivery delivery;

    ReplyReceiver(Call call, HttpRequest<?> request, TransportFailures failures, Receiver receiver) {
        this.call = call;
        this.request = request;
        this.failures = failures;
        this.delivery = new Delivery(failures.source(), call, receiver);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(1);
    }

    @Override
    public void onNext(HttpResponse<byte[]> response) {
        Reply reply;
        try {
            reply = replyTo(call, response);
        } catch (RuntimeException unreadable) {
            onError(unreadable);
            return;
        }
        delivery.receive(Answer.of(reply));
    }

    @Override
    public void onError(Throwable thrown) {
        closeConnection();
        call.inFlight().failedBy(Cause.of(thrown));
        delivery.receive(Answer.failed(failures.of(call, thrown)));
    }

    @Override
    public void onComplete() {
        if (!delivery.isDone()) {
            onError(new IllegalStateException("The exchange ended without an answer"));
        }
    }

    /**
     * Cancels the request: no operation waits for the response any more. Has no effect while the connection is being
     * established, which the connect timeout limits.
     */
    void cancel() {
        ClientConnection.closeIf(() -> delivery.complete(Answer.failed(failures.cancelled())), request);
    }

    /**
     * Closes the connection, which the client itself would keep: it reads on while a slow source drips, decompresses
     * what is too large already, and lets the next call wait for a response behind bytes that it could not read.
     */
    private void closeConnection() {
        ClientConnection.close(request);
    }

    private static Reply replyTo(Call call, HttpResponse<byte[]> response) {
        HttpHeaders headers = response.getHeaders();
        byte[] body = response.getBody().orElse(EMPTY);
        String requestId = Reference.orNull(headers.get(Header.REQUEST_ID), call);
        return new Reply(response.code(), body, retryAfterIn(headers), requestId);
    }

    private static @Nullable Duration retryAfterIn(HttpHeaders headers) {
        String header = headers.get(Header.RETRY_AFTER);
        return header == null ? null : RetryAfter.in(header, Clock.systemUTC());
    }
}
