package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.RestCall;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sets a person's role in a workspace, whether or not they are a member already. */
@CapabilityOf(CapabilityName.SET_WORKSPACE_MEMBERSHIP)
public interface SetsWorkspaceMembership extends Port {

    /**
     * Sends at most one call. Returns the membership as the response describes it, or empty where the response does
     * not.
     */
    CompletableFuture<Answer<Optional<WorkspaceMembership>>> setWorkspaceMembership(
            WorkspaceMembershipId membership, WorkspaceRoleId role, Credential as);

    /** The call that {@link #setWorkspaceMembership} makes, without sending it. */
    RestCall callToSet(WorkspaceMembershipId membership, WorkspaceRoleId role);
}
