package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.Node;
import io.orgraph.model.Page;
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

    private static Answer<Invitation> pick(Page<Invitation> page, InvitationId id) {
        return Node.find(page.items(), id).map(Answer::of).orElseGet(() -> Lookup.absent(id, page.unreadable()));
    }
}
