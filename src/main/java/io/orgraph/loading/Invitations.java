package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.Node;
import io.orgraph.source.ReadsInvitation;
import java.util.List;
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
                .all(id.organization())
                .thenApply(answer -> answer.flatMap(invitations -> pick(invitations, id)));
    }

    private static Answer<Invitation> pick(List<Invitation> invitations, InvitationId id) {
        return Node.find(invitations, id).map(Answer::of).orElseGet(() -> Lookup.absent(id));
    }
}
