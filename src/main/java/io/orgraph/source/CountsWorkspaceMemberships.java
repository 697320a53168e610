package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Counts the members of several workspaces of one organization in one call. */
@CapabilityOf(CapabilityName.COUNT_WORKSPACE_MEMBERSHIPS)
public interface CountsWorkspaceMemberships extends Port {

    /** Returns the counts by workspace. A workspace missing from the response has no members visible to the caller. */
    CompletableFuture<Answer<Map<WorkspaceId, Integer>>> workspaceMembershipCounts(
            OrganizationId of, List<WorkspaceId> workspaces, Credential as);
}
