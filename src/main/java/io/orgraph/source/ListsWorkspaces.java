package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceQuery;
import java.util.concurrent.CompletableFuture;

/** Lists the workspaces of an organization that the caller may see. */
@CapabilityOf(CapabilityName.LIST_WORKSPACES)
public interface ListsWorkspaces extends ListPort {

    default ListTraits workspacesTraits() {
        return ListTraits.PAGED;
    }

    CompletableFuture<Answer<Page<Workspace>>> workspaces(
            OrganizationId of, WorkspaceQuery query, PageRequest page, Credential as);
}
