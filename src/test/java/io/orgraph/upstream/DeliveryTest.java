package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Answer<Reply> FIRST = Answer.of(Sample.reply(200, "first"));
    private static final Answer<Reply> SECOND = Answer.of(Sample.reply(200, "second"));

    private final List<Answer<Reply>> received = new ArrayList<>();
    private final LogCapture log = LogCapture.of(NeverThrowChannel.class);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_first_answer_is_delivered_and_no_other() {
        Delivery delivery = new Delivery(Sample.SOURCE, Sample.roles(), received::add);

        boolean first = delivery.complete(FIRST);
        boolean second = delivery.complete(SECOND);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(received).containsExactly(FIRST);
    }

    @Test
    void a_bug_in_the_receiver_is_logged_and_is_not_the_callers() {
        Delivery delivery = new Delivery(Sample.SOURCE, Sample.roles(), answer -> {
            received.add(answer);
            throw new IllegalStateException("CANARY");
        });

        boolean first = delivery.complete(FIRST);
        boolean second = delivery.complete(SECOND);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(received).containsExactly(FIRST);
        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0))
                .startsWith("ERROR crm GET /workspaces/{workspace}/roles java.lang.IllegalStateException at ")
                .contains("DeliveryTest.java")
                .doesNotContain("CANARY");
    }

    @Test
    void an_answer_goes_on_even_where_what_comes_first_throws() {
        Receiver receiver = received::add;
        Delivery delivery = new Delivery(Sample.SOURCE, Sample.roles(), receiver.after(answer -> {
            throw new IllegalStateException("CANARY");
        }));

        delivery.receive(FIRST);

        assertThat(received).containsExactly(FIRST);
        assertThat(log.lines()).hasSize(1);
    }
}
