package io.orgraph.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.io.buffer.ByteArrayBufferFactory;
import io.micronaut.http.ByteBodyHttpResponseWrapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;

class ReplyReceiverTest {
    private static final Failure TIMEOUT = new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_TIMEOUT, null);

    private final List<Answer<Reply>> received = new ArrayList<>();
    private final LogCapture log = LogCapture.of(NeverThrowChannel.class);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatever_comes_after_the_response_is_dropped() {
        ReplyReceiver receiver = receiver(received::add);

        endWith(receiver, "roles");

        assertThat(received).singleElement().extracting(Sample::textOf).isEqualTo("roles");
    }

    @Test
    void a_bug_above_is_logged_and_is_no_second_answer() {
        ReplyReceiver receiver = receiver(answer -> {
            received.add(answer);
            throw new IllegalStateException("CANARY");
        });

        endWith(receiver, "roles");

        assertThat(received).singleElement().extracting(Sample::textOf).isEqualTo("roles");
        assertThat(log.lines()).singleElement().asString().contains("IllegalStateException at ");
    }

    @Test
    void a_response_after_the_time_is_closed_and_is_no_second_answer() {
        ReplyReceiver receiver = receiver(received::add);
        CloseableAvailableByteBody late = bytes("roles");

        receiver.timeOut();
        receiver.onNext(ByteBodyHttpResponseWrapper.wrap(HttpResponse.ok(), late));

        assertThat(received).singleElement().extracting(Sample::failure).isEqualTo(TIMEOUT);
        assertThatThrownBy(late::toByteArray).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_time_ends_an_exchange_that_waits_for_its_connection() {
        AtomicBoolean isCancelled = new AtomicBoolean();
        ReplyReceiver receiver = receiver(received::add);
        receiver.onSubscribe(subscription(isCancelled));

        receiver.timeOut();

        assertThat(isCancelled).isTrue();
        assertThat(received).singleElement().extracting(Sample::failure).isEqualTo(TIMEOUT);
    }

    @Test
    void a_response_of_another_kind_is_a_failure_at_once() {
        ReplyReceiver receiver = receiver(received::add);

        receiver.onNext(HttpResponse.ok());

        assertThat(received)
                .singleElement()
                .extracting(answer -> Sample.failure(answer).code())
                .isEqualTo(Code.UPSTREAM_UNAVAILABLE);
    }

    @Test
    void an_answer_ends_the_time() {
        CompletableFuture<Void> time = new CompletableFuture<>();
        ReplyReceiver receiver = receiver(received::add);
        receiver.endAt(time);

        receiver.onNext(ByteBodyHttpResponseWrapper.wrap(HttpResponse.ok(), bytes("roles")));

        assertThat(time).isCancelled();
        assertThat(received).singleElement().extracting(Sample::textOf).isEqualTo("roles");
    }

    private static void endWith(ReplyReceiver receiver, String body) {
        receiver.onNext(ByteBodyHttpResponseWrapper.wrap(HttpResponse.ok(), bytes(body)));
        receiver.onError(new IOException("CANARY"));
        receiver.onComplete();
        receiver.cancel();
    }

    private static CloseableAvailableByteBody bytes(String body) {
        return ByteBodyFactory.createDefault(ByteArrayBufferFactory.INSTANCE).adapt(body.getBytes(UTF_8));
    }

    private static Subscription subscription(AtomicBoolean isCancelled) {
        return new Subscription() {
            @Override
            public void request(long count) {
                // The one response never comes.
            }

            @Override
            public void cancel() {
                isCancelled.set(true);
            }
        };
    }

    private static ReplyReceiver receiver(Receiver receiver) {
        return new ReplyReceiver(Sample.roles(), HttpRequest.GET("/"), new TransportFailures(Sample.SOURCE), receiver);
    }
}
