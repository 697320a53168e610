package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.source.Reach;
import io.orgraph.source.RemovesWorkspaceMembership;
import java.util.concurrent.CompletableFuture;

/** Takes somebody's direct membership of a workspace away. One write. */
public final class RemoveWorkspaceMembership {
    private final Reach reach;

    public RemoveWorkspaceMembership(Reach reach) {
        this.reach = reach;
    }

    /** The id of what is gone; NOT_FOUND where there was no direct membership. */
    public CompletableFuture<Answer<WorkspaceMembershipId>> remove(WorkspaceMembershipId id) {
        return reach.ask(
                id.source(), RemovesWorkspaceMembership.class, (port, as) -> port.removeWorkspaceMembership(id, as));
    }
}
