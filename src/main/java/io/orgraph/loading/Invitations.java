package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.Node;
import io.orgraph.model.Page;
import io.orgraph.model.WorkspaceId;
import io.orgraph.source.ReadsInvitation;
import java.util.concurrent.CompletableFuture;

/**
 * Loads an invitation with its details: by itself where the source can do that, since a list may leave details out;
 * otherwise from the organization's list.
 */
final class Invitations {

    private Invitations() {}

    static CompletableFuture<Answer<Invitation>> read(ReadLists lists, InvitationId id) {
        if (lists.sourceAccess.has(id.source(), ReadsInvitation.class)) {
            return lists.sourceAccess.ask(id.source(), ReadsInvitation.class, (port, as) -> port.invitation(id, as));
        }
        return lists.invitations
                .readable(id.organization())
                .thenApply(answer -> answer.flatMap(page -> pick(page, id)));
    }

    /**
     * Loads a pending invitation that was read by itself from the list that tells its address; as it is known where the list
     * does not have it.
     */
    static CompletableFuture<Answer<Invitation>> listed(ReadLists lists, Invitation known) {
        WorkspaceId workspace = known.workspace();
        CompletableFuture<Answer<Page<Invitation>>> list = workspace == null
                ? lists.invitations.readable(known.id().organization())
                : lists.workspaceInvitations.readable(workspace);
        return list.thenApply(answer -> answer.flatMap(page -> page.unreadable() == 0
                ? Answer.of(Node.find(page.items(), known.id()).orElse(known))
                : pick(page, known.id())));
    }

    private static Answer<Invitation> pick(Page<Invitation> page, InvitationId id) {
        return Node.find(page.items(), id).map(Answer::of).orElseGet(() -> Lookup.absent(id, page.unreadable()));
    }
}
