package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.Sample.FIRST;
import static io.orgraph.source.kognitos.Sample.INVITATION;
import static io.orgraph.source.kognitos.Sample.ORGANIZATION;
import static io.orgraph.source.kognitos.Sample.WORKSPACE;
import static io.orgraph.source.kognitos.Sample.organization;
import static io.orgraph.source.kognitos.Sample.role;
import static io.orgraph.source.kognitos.Sample.workspace;
import static io.orgraph.source.kognitos.Wired.SOMEBODY;

import io.orgraph.model.Invitation;
import io.orgraph.model.Invitation.Redirect;
import io.orgraph.model.InvitationState;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

class InvitationAnswersTest extends RecordedAnswers {
    private static final Invitation.Details NOWHERE = new Invitation.Details(List.of(), null, null, null);
    private static final String LISTED =
            "{\"invitations\": [{\"email\": \"new@acme.example\", \"invitation_id\": \"i1\"}]}";

    static Stream<Recorded<?>> answers() {
        return Stream.concat(lists(), readings());
    }

    private static Stream<Recorded<?>> lists() {
        return Stream.of(
                list("an invitation in the organization's list", LISTED, listed("new@acme.example", null)),
                list("one without an address", "{\"invitations\": [{\"invitation_id\": \"i1\"}]}", listed(null, null)),
                list(
                        "one with a null address, and fields that nobody knows",
                        "{\"invitations\": [{\"email\": null, \"invitation_id\": \"i1\", \"state\": \"SENT\"}]}",
                        listed(null, null)),
                list("no invitations", "{}"),
                list("null invitations", "{\"invitations\": null}"),
                new Recorded<>(
                        "an invitation in a workspace's list",
                        kognitos -> kognitos.workspaceInvitations(WORKSPACE, FIRST, SOMEBODY),
                        LISTED,
                        new Page<>(List.of(listed("new@acme.example", WORKSPACE)), List.of(), null)));
    }

    private static Stream<Recorded<?>> readings() {
        return Stream.of(
                one(
                        "an invitation to the organization in full",
                        """
                        {"name": "organizations/o1/invitations/i1", "organization_display_name": "Acme",
                         "roles": ["organizations/o1/roles/org-admin"], "is_accepted": true}""",
                        InvitationState.ACCEPTED,
                        null,
                        new Invitation.Details(
                                List.of(role(new OrganizationRoleId(ORGANIZATION, "org-admin"), null)),
                                null,
                                "Acme",
                                null)),
                one(
                        "an invitation to a workspace in full",
                        """
                        {"name": "organizations/o1/invitations/i1", "organization_display_name": "Acme",
                         "workspace_id": "w1", "workspace_display_name": "Claims", "is_accepted": false,
                         "roles": ["organizations/o1/workspaces/w1/roles/r1", "organizations/o2/roles/r2"]}""",
                        InvitationState.PENDING,
                        WORKSPACE,
                        new Invitation.Details(
                                List.of(
                                        role(new WorkspaceRoleId(WORKSPACE, "r1"), null),
                                        role(new OrganizationRoleId(organization("o2"), "r2"), null)),
                                null,
                                "Acme",
                                "Claims")),
                one("one without anything", "{}", InvitationState.PENDING, null, NOWHERE),
                one(
                        "one with null and empty for all that is absent, and fields that nobody knows",
                        """
                        {"name": null, "workspace_id": "", "roles": null, "is_accepted": null, "sent": 3,
                         "redirect_organization_id": null, "redirect_workspace_id": "",
                         "organization_display_name": "", "workspace_display_name": null}""",
                        InvitationState.PENDING,
                        null,
                        NOWHERE),
                redirected("to another organization", "o2", "", new Redirect(organization("o2"), null)),
                redirected("to another workspace", "", "w2", new Redirect(null, workspace("w2"))),
                redirected(
                        "to a workspace of another organization",
                        "o2",
                        "w2",
                        new Redirect(organization("o2"), new WorkspaceId(organization("o2"), "w2"))));
    }

    private static Recorded<Page<Invitation>> list(String name, String sent, Invitation... meaning) {
        return new Recorded<>(
                name,
                kognitos -> kognitos.invitations(ORGANIZATION, FIRST, SOMEBODY),
                sent,
                new Page<>(List.of(meaning), List.of(), null));
    }

    private static Recorded<Invitation> one(
            String name,
            String sent,
            InvitationState state,
            @Nullable WorkspaceId workspace,
            Invitation.Details details) {
        Invitation meaning = new Invitation(INVITATION, null, state, null, null, null, null, null, workspace, details);
        return new Recorded<>(name, kognitos -> kognitos.invitation(INVITATION, SOMEBODY), sent, meaning);
    }

    private static Recorded<Invitation> redirected(
            String name, String organization, String workspace, Redirect redirect) {
        String sent = "{\"redirect_organization_id\": \"" + organization + "\", \"redirect_workspace_id\": \""
                + workspace + "\"}";
        return one(
                "one that leads " + name,
                sent,
                InvitationState.PENDING,
                null,
                new Invitation.Details(List.of(), redirect, null, null));
    }

    private static Invitation listed(@Nullable String email, @Nullable WorkspaceId workspace) {
        return new Invitation(
                INVITATION, email, InvitationState.PENDING, null, null, null, null, null, workspace, null);
    }
}
