package io.orgraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Failure;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.SourceName;
import org.junit.jupiter.api.Test;

class FailureMessagesTest {
    private static final SourceName CRM = new SourceName("crm");

    @Test
    void of_an_answer_that_is_too_long_it_is_said_how_to_get_a_shorter_one() {
        Failure tooLong = new Failure.ResponseTooLarge(CRM);

        String message = FailureMessages.of(tooLong);

        assertThat(message).isEqualTo("The source 'crm' sent a response that is too large: request smaller pages");
    }

    @Test
    void of_a_change_that_is_in_doubt_it_is_said_where_to_look_before_it_is_sent_again() {
        Failure.OutcomeUnknown inDoubt = new Failure.OutcomeUnknown(CRM, false);

        Failure seenSomewhere = inDoubt.seenBy(CapabilityName.LIST_INVITATIONS);

        assertThat(FailureMessages.of(inDoubt))
                .isEqualTo(
                        "The change was sent and its outcome is unknown: check whether it was made before sending it again");
        assertThat(FailureMessages.of(seenSomewhere)).contains("check in Organization.invitations whether");
    }
}
