package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationPreview;
import io.orgraph.model.InvitationState;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of an invitation, by those who invite and by those who are invited. */
class InvitationsTest extends ToursCase {
    private static final InvitationToken TOKEN = new InvitationToken("t0k3n");
    private static final String PREVIEW = "/api/invitations/t0k3n";

    @Test
    void an_invitation_leads_to_the_organization_with_a_role() {
        Invitation invitation = invitation("""
                {"id": "i1", "email": "bo@acme.example", "role": "coordinator", "status": "pending",
                 "inviterName": "Ann Lee", "createdAt": "2026-01-02T03:04:05Z", "lastSentAt": "2026-01-03T03:04:05Z",
                 "expiresAt": "2026-01-09T03:04:05Z", "token": "never", "resends": 1}""");

        AssignedRole role = AssignedRole.named(
                new OrganizationRoleId(ORGANIZATION, "coordinator"), "coordinator", RoleKind.UNKNOWN, null, null);
        assertThat(invitation)
                .isEqualTo(new Invitation(
                        new InvitationId(ORGANIZATION, "i1"),
                        "bo@acme.example",
                        InvitationState.PENDING,
                        "pending",
                        "Ann Lee",
                        new LazyInstant("2026-01-02T03:04:05Z"),
                        new LazyInstant("2026-01-03T03:04:05Z"),
                        new LazyInstant("2026-01-09T03:04:05Z"),
                        null,
                        new Invitation.Details(List.of(role), null, null, null)));
    }

    @Test
    void only_the_id_of_an_invitation_has_to_be_there() {
        assertThat(invitation("{\"id\": \"i1\"}"))
                .isEqualTo(new Invitation(
                        new InvitationId(ORGANIZATION, "i1"),
                        null,
                        InvitationState.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Invitation.Details.NOT_REPORTED));
    }

    @ParameterizedTest
    @CsvSource({
        "pending, PENDING",
        "PENDING, PENDING",
        "accepted, ACCEPTED",
        "Expired, EXPIRED",
        "revoked, REVOKED",
        "cancelled, REVOKED",
        "CANCELED, REVOKED",
        "bounced, UNKNOWN"
    })
    void how_an_invitation_stands(String status, InvitationState state) {
        Invitation invitation = invitation("{\"id\": \"i1\", \"status\": \"" + status + "\"}");

        assertThat(invitation.state()).isEqualTo(state);
        assertThat(invitation.rawState()).isEqualTo(status);
    }

    @Test
    void whoever_has_the_token_sees_where_it_leads() {
        upstream.answers(PREVIEW, """
                {"organizationName": "Acme", "inviterName": "Ann Lee", "email": "bo@acme.example",
                 "role": "coordinator", "expiresAt": "2026-01-09T03:04:05Z", "theme": {"color": "red"}}""");

        InvitationPreview preview = given(tours.invitationPreview(TOKEN));

        assertThat(preview)
                .isEqualTo(new InvitationPreview(
                        "Acme", "Ann Lee", "bo@acme.example", "coordinator", new LazyInstant("2026-01-09T03:04:05Z")));
    }

    @Test
    void nothing_of_a_preview_has_to_be_there() {
        upstream.answers(PREVIEW, "{\"role\": {\"name\": \"coordinator\"}, \"email\": null}");

        assertThat(given(tours.invitationPreview(TOKEN)))
                .isEqualTo(new InvitationPreview(null, null, null, "coordinator", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"Acme\"", "<html>"})
    void what_is_no_preview_is_a_bad_response(String body) {
        upstream.answers(PREVIEW, body);

        assertThat(failure(tours.invitationPreview(TOKEN)).code()).isEqualTo(Code.UPSTREAM_BAD_RESPONSE);
    }

    @Test
    void a_token_that_is_wrong_or_over_is_not_found() {
        upstream.answers(PREVIEW, 404, "{\"error\": \"Invitation not found\"}");

        assertThat(failure(tours.invitationPreview(TOKEN)).code()).isEqualTo(Code.NOT_FOUND);
    }

    private static Invitation invitation(String json) {
        upstream.answers(INVITATIONS, "{\"invitations\": [" + json + "]}");
        return given(tours.invitations(ORGANIZATION, FIRST, KEY)).items().get(0);
    }
}
