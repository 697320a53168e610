package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.NodeId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsWorkspaceRoles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a list of the roles of a workspace promises. */
@ContractOf(ListsWorkspaceRoles.class)
class ListsWorkspaceRolesTest extends ListContract<ListsWorkspaceRoles, WorkspaceRole> implements AsksForAbsent {
    private WorkspaceId of;

    ListsWorkspaceRolesTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().workspaceRolesTraits();
    }

    @Override
    void prepare() {
        of = ground().workspace();
    }

    @Override
    CompletableFuture<Answer<Page<WorkspaceRole>>> page(ListsWorkspaceRoles port, PageRequest page, Credential as) {
        return port.workspaceRoles(of, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<WorkspaceRole>>> askForAbsent() {
        PageRequest page = PageRequest.WHOLE;
        Credential as = ground().good();
        return port().workspaceRoles(new WorkspaceId(of.organization(), ABSENT), page, as);
    }

    @Override
    NodeId idOf(WorkspaceRole item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(WorkspaceRole item) {
        return item.id().workspace().equals(of);
    }

    @Test
    void every_role_has_a_name_and_no_permission_twice() {
        List<WorkspaceRole> roles = Walk.through(this::page);

        assertThat(roles).noneMatch(role -> role.name().isBlank());
        assertThat(roles)
                .filteredOn(role -> role.permissions() != null)
                .isNotEmpty()
                .allSatisfy(role -> assertThat(role.permissions()).doesNotHaveDuplicates());
    }
}
