package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MemberQuery.RoleFilter;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Permission;
import io.orgraph.model.Role;
import io.orgraph.model.RoleId;
import io.orgraph.model.RoleScope;
import io.orgraph.model.SourceName;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The roles that lists of roles tell, by what a membership tells of them: their id, or their name. */
record KnownRoles(List<? extends Role> ofOrganization, List<? extends Role> ofWorkspace) {
    static final KnownRoles NONE = new KnownRoles(List.of(), List.of());

    /** Whether a query asks for more of a role than a membership tells. */
    static boolean needed(MemberQuery query, boolean areNamed) {
        RoleFilter role = query.filter().role();
        return role.permission() != null || (role.name() != null && !areNamed);
    }

    /** The roles of an organization, and of one of its workspaces. */
    static CompletableFuture<Answer<KnownRoles>> of(
            ReadLists lists, OrganizationId organization, @Nullable WorkspaceId workspace) {
        var ofOrganization = lists.organizationRoles.all(organization);
        var ofWorkspace = workspace == null
                ? Answer.completedFuture(List.<WorkspaceRole>of())
                : lists.workspaceRoles.all(workspace);
        return ofOrganization.thenCombine(
                ofWorkspace,
                (some, others) -> some.flatMap(these -> others.map(those -> new KnownRoles(these, those))));
    }

    /** Why a query cannot be answered. */
    Optional<Failure> problem(MemberQuery query, SourceName source) {
        boolean isTold = Stream.of(ofOrganization, ofWorkspace)
                .flatMap(List::stream)
                .anyMatch(role -> permissionsOf(role) != null);
        return query.filter().role().permission() == null || isTold
                ? Optional.empty()
                : Optional.of(new Failure.CannotQuery(source, "filter.permission"));
    }

    boolean match(List<AssignedRole> held, RoleFilter filter) {
        return (filter.name() == null
                        || held.stream().anyMatch(role -> filter.name().equalsIgnoreCase(nameOf(role))))
                && (filter.scope() == null || held.stream().anyMatch(role -> filter.scope() == RoleScope.of(role.id())))
                && (filter.permission() == null
                        || held.stream().anyMatch(role -> filter.permission().isAmong(permissionsOf(known(role)))));
    }

    private @Nullable String nameOf(AssignedRole role) {
        return role.name() == null ? known(role).name() : role.name();
    }

    private static @Nullable List<Permission> permissionsOf(Role role) {
        if (role instanceof OrganizationRole known) {
            return known.permissions();
        }
        return role instanceof WorkspaceRole known ? known.permissions() : null;
    }

    private static String valueOf(RoleId id) {
        return id instanceof OrganizationRoleId role ? role.value() : ((WorkspaceRoleId) id).value();
    }

    private Role known(AssignedRole role) {
        RoleId id = role.id();
        var roles = RoleScope.of(id) == RoleScope.WORKSPACE ? ofWorkspace : ofOrganization;
        return Roles.<Role>find(List.copyOf(roles), valueOf(id), found -> valueOf(found.id()))
                .orElse(role);
    }
}
