package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.orgraph.failure.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplyReceiverTest {
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

    private static void endWith(ReplyReceiver receiver, String body) {
        receiver.onNext(HttpResponse.ok(Sample.reply(200, body).body()));
        receiver.onError(new IOException("CANARY"));
        receiver.onComplete();
        receiver.cancel();
    }

    private static ReplyReceiver receiver(Receiver receiver) {
        return new ReplyReceiver(Sample.roles(), HttpRequest.GET("/"), new TransportFailures(Sample.SOURCE), receiver);
    }
}
