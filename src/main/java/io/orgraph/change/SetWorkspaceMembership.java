package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.Reach;
import io.orgraph.source.SetsWorkspaceMembership;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Gives somebody a role in a workspace. One write. */
public final class SetWorkspaceMembership {
    private final Reach reach;

    public SetWorkspaceMembership(Reach reach) {
        this.reach = reach;
    }

    /** The membership as the source's answer tells it; empty where the change was made and the answer tells nothing. */
    public CompletableFuture<Answer<Optional<WorkspaceMembership>>> set(
            WorkspaceMembershipId id, WorkspaceRoleId role) {
        return reach.ask(
                id.source(), SetsWorkspaceMembership.class, (port, as) -> port.setWorkspaceMembership(id, role, as));
    }
}
