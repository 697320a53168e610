package io.orgraph.source.transactionlink;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.RestCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each write sends: one request, who asks, and in its body what was given and nothing else. */
class WriteRequestsTest extends TransactionLinkCase {

    @BeforeEach
    void take_everything() {
        for (Write write : Write.values()) {
            upstream.answers(write.line, "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_write_is_one_request(Write write) {
        given(write.in(scripted, TOKEN));

        assertThat(upstream.lines()).containsExactly(write.line);
        assertThat(upstream.received().get(0).body()).isEqualTo(write.body);
    }

    @ParameterizedTest
    @EnumSource
    void the_token_goes_raw_and_a_body_as_json(Write write) {
        given(write.in(scripted, TOKEN));

        Map<String, String> headers = upstream.received().get(0).headers();
        assertThat(headers.get("Authorization")).isEqualTo("tot_any-form");
        assertThat(headers.get("Accept")).isEqualTo("application/json;version=3");
        assertThat(headers.get("Content-Type")).isEqualTo(write.body.isEmpty() ? null : "application/json");
    }

    @Test
    void what_is_not_known_of_an_invited_person_is_not_sent() {
        InvitationDraft draft = Write.draft("bob@new.example", "or1", null, "New", null);

        given(scripted.createInvitation(ORGANIZATION, draft, TOKEN));

        assertThat(upstream.received().get(0).body())
                .isEqualTo("{\"email\":\"bob@new.example\",\"roleId\":\"or1\",\"lastName\":\"New\"}");
    }

    @Test
    void an_invitation_takes_a_persons_name_and_title_and_no_workspaces() {
        assertThat(scripted.takes())
                .containsExactlyInAnyOrder(
                        InvitationDraft.Detail.FIRST_NAME,
                        InvitationDraft.Detail.LAST_NAME,
                        InvitationDraft.Detail.TITLE);
    }

    @Test
    void nobody_is_asked_into_an_organization_that_has_another_id_than_the_tokens() {
        OrganizationId other = new OrganizationId(SOURCE, "o2");
        InvitationDraft draft = Write.draft("bob@new.example", "or1", null, null, null);

        assertThat(failure(scripted.createInvitation(other, draft, TOKEN)).code())
                .isEqualTo(Code.NOT_FOUND);

        assertThat(upstream.lines()).isEmpty();
    }

    @Test
    void the_calls_that_would_be_made_are_those_that_are_made() {
        RestCall set = scripted.callToSet(Write.membership(), Write.role());
        RestCall remove = scripted.callToRemove(Write.membership());
        assertThat(upstream.lines()).isEmpty();

        given(scripted.setWorkspaceMembership(Write.membership(), Write.role(), TOKEN));
        given(scripted.removeWorkspaceMembership(Write.membership(), TOKEN));

        assertThat(List.of(set.method() + " " + set.path(), remove.method() + " " + remove.path()))
                .isEqualTo(upstream.lines());
        assertThat(set.body()).isEqualTo(Map.of("userId", "u/1", "roleId", "r1"));
        assertThat(remove.body()).isEmpty();
    }
}
