package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsWorkspaceInvitations;
import io.orgraph.source.ListsWorkspaces;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a list of the invitations to a workspace promises. */
@ContractOf(ListsWorkspaceInvitations.class)
class ListsWorkspaceInvitationsTest extends ListContract<ListsWorkspaceInvitations, Invitation>
        implements AsksForAbsent {
    private WorkspaceId of;

    ListsWorkspaceInvitationsTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().workspaceInvitationsTraits();
    }

    @Override
    void prepare() {
        ListsWorkspaces port = ground().as(ListsWorkspaces.class);
        OrganizationId organization = ground().organization();
        of = Walk.through(page -> port.workspaces(organization, WorkspaceQuery.ALL, page, ground().good())).stream()
                .map(Workspace::id)
                .filter(this::hasSeveralInvitations)
                .findFirst()
                .orElseThrow();
    }

    @Override
    CompletableFuture<Answer<Page<Invitation>>> page(ListsWorkspaceInvitations port, PageRequest page, Credential as) {
        return port.workspaceInvitations(of, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<Invitation>>> askForAbsent() {
        PageRequest page = PageRequest.WHOLE;
        Credential as = ground().good();
        return port().workspaceInvitations(new WorkspaceId(of.organization(), ABSENT), page, as);
    }

    @Override
    NodeId idOf(Invitation item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(Invitation item) {
        return item.id().organization().equals(of.organization());
    }

    @Test
    void every_invitation_tells_whom_it_was_sent_to() {
        List<Invitation> invitations = Walk.through(this::page);

        assertThat(invitations)
                .allSatisfy(invitation -> assertThat(invitation.email()).contains("@"));
    }

    private boolean hasSeveralInvitations(WorkspaceId workspace) {
        Credential as = ground().good();
        return Walk.through(page -> port().workspaceInvitations(workspace, page, as))
                        .size()
                > 1;
    }
}
