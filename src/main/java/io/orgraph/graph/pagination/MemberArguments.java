package io.orgraph.graph.pagination;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.MembershipStatus;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleId;
import io.orgraph.model.RoleScope;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what lists of members are asked for. A role that no member of the list can hold is a fault, and costs no call. */
public final class MemberArguments {
    private final GlobalIds ids;

    public MemberArguments(GlobalIds ids) {
        this.ids = ids;
    }

    /** For members of an organization, whose roles in workspaces are not listed. */
    public Answer<MemberQuery> of(OrganizationId organization, DataFetchingEnvironment env) {
        return query(env, OrganizationRoleId.class, role -> role.organization().equals(organization));
    }

    /** For members of a workspace, whose roles are those of the workspace and, inherited, of its organization. */
    public Answer<MemberQuery> of(WorkspaceId workspace, DataFetchingEnvironment env) {
        return query(
                env,
                RoleId.class,
                role -> role instanceof WorkspaceRoleId own
                        ? own.workspace().equals(workspace)
                        : ((OrganizationRoleId) role).organization().equals(workspace.organization()));
    }

    private <R extends RoleId> Answer<MemberQuery> query(
            DataFetchingEnvironment env, Class<R> type, Predicate<R> isOwn) {
        Arguments filter = Arguments.of(env).in("filter");
        var order = QueryArguments.orders(env, MemberQuery.OrderField.class);
        if (filter == null) {
            return Answer.of(order.isEmpty() ? MemberQuery.ALL : new MemberQuery(MemberQuery.Filter.NONE, order));
        }
        return filter.has("roleIds")
                ? roles(filter, type, isOwn).map(roles -> new MemberQuery(filter(filter, roles), order))
                : Answer.of(new MemberQuery(filter(filter, null), order));
    }

    private <R extends RoleId> Answer<Set<RoleId>> roles(Arguments filter, Class<R> type, Predicate<R> isOwn) {
        Answer<Set<RoleId>> roles = Answer.of(new HashSet<>());
        for (String text : filter.texts("roleIds")) {
            Answer<R> read = ids.decode(text, type);
            roles = roles.flatMap(found -> read.flatMap(role -> isOwn.test(role) ? added(found, role) : foreign()));
        }
        return roles;
    }

    private static Answer<Set<RoleId>> added(Set<RoleId> roles, RoleId role) {
        roles.add(role);
        return Answer.of(roles);
    }

    private static Answer<Set<RoleId>> foreign() {
        return Answer.failed(
                new Failure.BadInput("'roleIds' has a role that belongs elsewhere: pass roles of this list"));
    }

    private static MemberQuery.Filter filter(Arguments filter, @Nullable Set<RoleId> roles) {
        String scope = filter.text("roleScope");
        return new MemberQuery.Filter(
                filter.text("search"),
                new MemberQuery.RoleFilter(
                        roles,
                        filter.text("roleName"),
                        scope == null ? null : RoleScope.valueOf(scope),
                        QueryArguments.permission(filter)),
                QueryArguments.emails(filter),
                filter.values("statuses", MembershipStatus.class),
                filter.values("access", MembershipAccess.class));
    }
}
