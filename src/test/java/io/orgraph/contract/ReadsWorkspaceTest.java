package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.source.ReadsWorkspace;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What reading one workspace promises. */
@ContractOf(ReadsWorkspace.class)
class ReadsWorkspaceTest extends SignedContract<ReadsWorkspace, Workspace> implements AsksForAbsent {
    private WorkspaceId id;

    ReadsWorkspaceTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        id = ground().workspace();
    }

    @Override
    CompletableFuture<Answer<Workspace>> ask(ReadsWorkspace port, Credential as) {
        return port.workspace(id, as);
    }

    @Override
    public CompletableFuture<Answer<Workspace>> askForAbsent() {
        return port().workspace(new WorkspaceId(id.organization(), ABSENT), ground().good());
    }

    @Test
    void each_workspace_is_read_as_it_is_listed() {
        ListsWorkspaces lists = ground().as(ListsWorkspaces.class);
        OrganizationId of = id.organization();
        Credential as = ground().good();
        List<Workspace> listed = Walk.through(page -> lists.workspaces(of, WorkspaceQuery.ALL, page, as));

        List<Workspace> read = listed.stream()
                .map(workspace -> Awaited.given(port().workspace(workspace.id(), as)))
                .toList();

        assertThat(read).isNotEmpty().isEqualTo(listed);
    }
}
