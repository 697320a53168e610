package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.RestCall;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.concurrent.CompletableFuture;

/** Removes a person's direct membership of a workspace. */
@CapabilityOf(CapabilityName.REMOVE_WORKSPACE_MEMBERSHIP)
public interface RemovesWorkspaceMembership extends Port {

    /** Sends at most one call. Returns the id of the removed membership. */
    CompletableFuture<Answer<WorkspaceMembershipId>> removeWorkspaceMembership(
            WorkspaceMembershipId membership, Credential as);

    /** The call that {@link #removeWorkspaceMembership} makes, without sending it. */
    RestCall callToRemove(WorkspaceMembershipId membership);
}
