package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRole;
import java.util.concurrent.CompletableFuture;

/** Lists the roles of a workspace, with their permissions. */
@CapabilityOf(CapabilityName.LIST_WORKSPACE_ROLES)
public interface ListsWorkspaceRoles extends ListPort {

    default ListTraits workspaceRolesTraits() {
        return ListTraits.LOOKED_UP;
    }

    CompletableFuture<Answer<Page<WorkspaceRole>>> workspaceRoles(WorkspaceId of, PageRequest page, Credential as);
}
