package io.orgraph.upstream;

import io.micronaut.http.ByteBodyHttpResponse;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.body.AvailableByteBody;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import io.orgraph.failure.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Receives the one response to one request with its body, on the event loop that read it, or else a failure in time. */
final class ReplyReceiver implements Subscriber<HttpResponse<?>> {
    private final Call call;
    private final HttpRequest<?> request;
    private final TransportFailures failures;
    private final Delivery delivery;
    private @Nullable Future<?> timeout;
    private volatile @Nullable Subscription exchange;
    private boolean hasResponse;

    ReplyReceiver(Call call, HttpRequest<?> request, TransportFailures failures, Receiver receiver) {
        this.call = call;
        this.request = request;
        this.failures = failures;
        this.delivery = new Delivery(failures.source(), call, receiver);
    }

    /** To be said before the request is sent: {@link #timeOut} is called by that, unless something comes before. */
    void endAt(Future<?> timeout) {
        this.timeout = timeout;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        exchange = subscription;
        subscription.request(1);
    }

    /** A short body has come with its head as a rule; another one is waited for. */
    @Override
    public void onNext(HttpResponse<?> response) {
        hasResponse = true;
        if (!(response instanceof ByteBodyHttpResponse<?> reply)) {
            onError(new IllegalStateException("A filter put another response in the place of the source's"));
        } else if (delivery.isDone()) {
            reply.close();
        } else if (reply.byteBody() instanceof AvailableByteBody body) {
            deliver(reply, body);
        } else {
            var unused = reply.byteBody().buffer().whenComplete((body, failure) -> {
                if (body == null) {
                    onError(TransportFailures.ofBody(failure));
                } else {
                    deliver(reply, body);
                }
            });
        }
    }

    @Override
    public void onError(Throwable thrown) {
        closeConnection();
        fail(thrown);
    }

    @Override
    public void onComplete() {
        if (!hasResponse && !delivery.isDone()) {
            onError(new IllegalStateException("The exchange ended without an answer"));
        }
    }

    /**
     * The time for the call is over, which is said before anything is ended: how that fails is not why there is no
     * response. Where no connection is established yet, none is established for it any more.
     */
    void timeOut() {
        fail(ReadTimeoutException.TIMEOUT_EXCEPTION);
        closeConnection();
        Subscription begun = exchange;
        if (begun != null) {
            begun.cancel();
        }
    }

    /**
     * Cancels the request: no operation waits for the response any more. Has no effect while the connection is being
     * established, which the connect timeout limits.
     */
    void cancel() {
        ClientConnection.closeIf(() -> delivery.complete(Answer.failed(failures.cancelled())), request);
    }

    private void fail(Throwable thrown) {
        stopTimeout();
        if (!delivery.isDone()) {
            call.inFlight().failedBy(Cause.of(thrown));
            delivery.receive(Answer.failed(failures.of(call, thrown)));
        }
    }

    private void deliver(HttpResponse<?> response, AvailableByteBody body) {
        Reply reply;
        try {
            reply = replyTo(response, body.toByteArray());
        } catch (RuntimeException unreadable) {
            onError(unreadable);
            return;
        }
        stopTimeout();
        delivery.receive(Answer.of(reply));
    }

    private void stopTimeout() {
        Future<?> scheduled = timeout;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }

    /**
     * Closes the connection, which the client itself would keep: it reads on while a slow source drips, and lets the next
     * call wait for a response behind bytes that it could not read.
     */
    private void closeConnection() {
        ClientConnection.close(request);
    }

    private Reply replyTo(HttpResponse<?> response, byte[] body) {
        HttpHeaders headers = response.getHeaders();
        String requestId = Reference.orNull(headers.get(Header.REQUEST_ID), call);
        return new Reply(response.code(), body, retryAfterIn(headers), requestId);
    }

    private static @Nullable Duration retryAfterIn(HttpHeaders headers) {
        String header = headers.get(Header.RETRY_AFTER);
        return header == null ? null : RetryAfter.in(header, Clock.systemUTC());
    }
}
