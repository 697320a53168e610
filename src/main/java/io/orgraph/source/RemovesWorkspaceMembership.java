package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.RestCall;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.concurrent.CompletableFuture;

/** Takes somebody's direct membership of a workspace away. */
@CapabilityOf(CapabilityName.REMOVE_WORKSPACE_MEMBERSHIP)
public interface RemovesWorkspaceMembership extends Port {

    /** Sent once at most. Gives the id of what is gone. */
    CompletableFuture<Answer<WorkspaceMembershipId>> removeWorkspaceMembership(
            WorkspaceMembershipId membership, Credential as);

    /** The call that {@link #removeWorkspaceMembership} makes, without making it. */
    RestCall callToRemove(WorkspaceMembershipId membership);
}
