package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.loading.ListKey.InvitationsOf;
import io.orgraph.loading.ListKey.WorkspaceInvitationsOf;
import io.orgraph.model.Invitation;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.WorkspaceId;
import java.util.List;

/** Every list that can be filtered and ordered, as one operation reads it. */
final class Filtered {
    final FilteredLists<InvitationsOf, OrganizationId, Invitation> invitations;
    final FilteredLists<WorkspaceInvitationsOf, WorkspaceId, Invitation> workspaceInvitations;

    Filtered(ReadLists lists) {
        invitations = new FilteredLists<>(
                lists.invitations,
                InvitationsOf::organization,
                of -> Answer.completedFuture(LocalInvitations.of(of.query())));
        workspaceInvitations = new FilteredLists<>(
                lists.workspaceInvitations,
                WorkspaceInvitationsOf::workspace,
                of -> Answer.completedFuture(LocalInvitations.of(of.query())));
    }

    void forget() {
        List.of(invitations, workspaceInvitations).forEach(FilteredLists::forget);
    }
}
