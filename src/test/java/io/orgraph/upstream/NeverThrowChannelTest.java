package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NeverThrowChannelTest {
    private static final Channel THROWS = (call, receiver) -> {
        throw new IllegalStateException("CANARY");
    };
    private static final Channel FAILS = (call, receiver) -> {
        throw new LinkageError("CANARY");
    };

    private final LogCapture log = LogCapture.of(NeverThrowChannel.class);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_read_that_throws_is_an_internal_failure() {
        Failure internal = new Failure.Unavailable(Sample.SOURCE, Code.INTERNAL, null);

        assertThat(Sample.failure(Sample.sent(new NeverThrowChannel(Sample.SOURCE, THROWS), Sample.roles())
                        .join()))
                .isEqualTo(internal);
        assertThat(Sample.failure(Sample.sent(new NeverThrowChannel(Sample.SOURCE, FAILS), Sample.roles())
                        .join()))
                .isEqualTo(internal);
    }

    @Test
    void a_write_that_throws_may_have_been_sent() {
        Failure unknown = new Failure.OutcomeUnknown(Sample.SOURCE, false);

        assertThat(Sample.failure(Sample.sent(new NeverThrowChannel(Sample.SOURCE, THROWS), Sample.invite())
                        .join()))
                .isEqualTo(unknown);
        assertThat(Sample.failure(Sample.sent(new NeverThrowChannel(Sample.SOURCE, FAILS), Sample.invite())
                        .join()))
                .isEqualTo(unknown);
    }

    @Test
    void it_is_logged_once_with_its_type_and_place_and_without_its_message() {
        Sample.sent(new NeverThrowChannel(Sample.SOURCE, THROWS), Sample.invite())
                .join();

        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0))
                .startsWith("ERROR crm POST /invitations java.lang.IllegalStateException at ")
                .contains("NeverThrowChannelTest.java")
                .doesNotContain("CANARY");
    }

    @Test
    void what_was_answered_before_it_throws_stays_answered() {
        Channel answersAndThrows = (call, receiver) -> {
            receiver.receive(Answer.of(Sample.reply(200, "roles")));
            throw new IllegalStateException("CANARY");
        };

        var answer = Sample.sent(new NeverThrowChannel(Sample.SOURCE, answersAndThrows), Sample.roles());

        assertThat(Sample.textOf(Sample.now(answer))).isEqualTo("roles");
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void a_bug_above_is_logged_once_and_is_no_answer_of_the_source() {
        List<Answer<Reply>> received = new ArrayList<>();
        Channel source = (call, receiver) -> receiver.receive(Answer.of(Sample.reply(200, "roles")));

        new NeverThrowChannel(Sample.SOURCE, source).send(Sample.roles(), answer -> {
            received.add(answer);
            throw new IllegalStateException("CANARY");
        });

        assertThat(received).singleElement().extracting(Sample::textOf).isEqualTo("roles");
        assertThat(log.lines()).hasSize(1).noneMatch(line -> line.contains("CANARY"));
    }
}
