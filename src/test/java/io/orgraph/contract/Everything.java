package io.orgraph.contract;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.PageRequest;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.Adapter;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.testkit.Awaited;
import java.util.List;

/** Asks all that an adapter can be asked, so that all that it can send is seen. */
final class Everything {
    private final Testbed ground;

    private Everything(Testbed ground) {
        this.ground = ground;
    }

    /** What was sent and answered: what the contracts ask, and then the changes. */
    static List<Exchange> on(Testbed ground) {
        ground.tap().reset();
        for (PortContract<?, ?> contract : Contracts.on(ground)) {
            contract.prepare();
            contract.askEverything().forEach(Awaited::soon);
        }
        new Everything(ground).change();
        return ground.tap().exchanges();
    }

    /** Gives a member the role that they have, takes it, and gives it back. */
    private void change() {
        Adapter adapter = ground.adapter();
        if (adapter instanceof SetsWorkspaceMembership sets && adapter instanceof RemovesWorkspaceMembership removes) {
            WorkspaceMembership member = member();
            WorkspaceMembershipId id = member.id();
            WorkspaceRoleId role = (WorkspaceRoleId) member.roles().get(0).id();
            Awaited.given(sets.setWorkspaceMembership(id, role, ground.good()));
            Awaited.given(removes.removeWorkspaceMembership(id, ground.good()));
            Awaited.given(sets.setWorkspaceMembership(id, role, ground.good()));
            Awaited.soon(removes.removeWorkspaceMembership(nobodys(id.workspace()), ground.good()));
        }
    }

    private WorkspaceMembership member() {
        ListsWorkspaceMemberships lists = ground.as(ListsWorkspaceMemberships.class);
        WorkspaceId of = ground.workspace();
        PageRequest page = PageRequest.WHOLE;
        return Awaited.given(
                        lists.workspaceMemberships(of, MembershipScope.DIRECT, MemberQuery.ALL, page, ground.good()))
                .items()
                .get(0);
    }

    private static WorkspaceMembershipId nobodys(WorkspaceId workspace) {
        return new WorkspaceMembershipId(workspace, new UserId(workspace.organization(), AsksForAbsent.ABSENT));
    }
}
