package io.orgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import org.junit.jupiter.api.Test;

class FailureMessagesTest {
    private static final SourceName CRM = new SourceName("crm");

    @Test
    void of_an_answer_that_is_too_long_it_is_said_how_to_get_a_shorter_one() {
        Failure tooLong = new Failure.TooLong(CRM);

        String message = FailureMessages.of(tooLong);

        assertThat(message).isEqualTo("The source 'crm' gave a longer answer than is read: ask for smaller pages");
    }
}
