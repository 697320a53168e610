package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NeverThrowChannelTest {
    private static final Channel THROWS = call -> {
        throw new IllegalStateException("CANARY");
    };
    private static final Channel FAILS = call -> CompletableFuture.failedFuture(new IllegalStateException("CANARY"));

    private final LogCapture log = LogCapture.of(NeverThrowChannel.class);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_read_that_throws_is_an_internal_failure() {
        Failure internal = new Failure.Unavailable(Sample.SOURCE, Code.INTERNAL, null);

        assertThat(Sample.failure(new NeverThrowChannel(Sample.SOURCE, THROWS)
                        .send(Sample.roles())
                        .join()))
                .isEqualTo(internal);
        assertThat(Sample.failure(new NeverThrowChannel(Sample.SOURCE, FAILS)
                        .send(Sample.roles())
                        .join()))
                .isEqualTo(internal);
    }

    @Test
    void a_write_that_throws_may_have_been_sent() {
        Failure unknown = new Failure.OutcomeUnknown(Sample.SOURCE, false);

        assertThat(Sample.failure(new NeverThrowChannel(Sample.SOURCE, THROWS)
                        .send(Sample.invite())
                        .join()))
                .isEqualTo(unknown);
        assertThat(Sample.failure(new NeverThrowChannel(Sample.SOURCE, FAILS)
                        .send(Sample.invite())
                        .join()))
                .isEqualTo(unknown);
    }

    @Test
    void it_is_logged_once_with_its_type_and_place_and_without_its_message() {
        new NeverThrowChannel(Sample.SOURCE, THROWS).send(Sample.invite()).join();

        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0))
                .startsWith("ERROR crm POST /invitations java.lang.IllegalStateException at ")
                .contains("NeverThrowChannelTest.java")
                .doesNotContain("CANARY");
    }
}
