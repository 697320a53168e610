package io.orgraph.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox();

    @Test
    void beyond_its_capacity_the_oldest_mails_are_forgotten() {
        IntStream.range(0, Outbox.CAPACITY + 2).forEach(this::send);

        var all = outbox.all();

        assertThat(all).hasSize(1_000);
        assertThat(all.get(0).invitationId()).isEqualTo("2");
        assertThat(all.get(999).invitationId()).isEqualTo("1001");
    }

    @Test
    void what_was_read_does_not_change_with_later_mails() {
        send(0);

        var before = outbox.all();

        outbox.clear();
        assertThat(before).hasSize(1);
        assertThat(outbox.all()).isEmpty();
    }

    @Test
    void mails_at_the_same_time_are_all_kept() {
        IntStream.range(0, Outbox.CAPACITY).parallel().forEach(this::send);

        var all = outbox.all();

        assertThat(all).hasSize(1_000).doesNotHaveDuplicates();
    }

    private void send(int number) {
        outbox.send(new Mail("tours", "somebody@crewline.example", Integer.toString(number), "", Instant.EPOCH));
    }
}
