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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roles that lists of roles tell, by what a membership tells of them: their id, or their name. They are indexed once for a
 * query, however many members are matched.
 */
final class KnownRoles {
    /** For a query that the rows of a list answer by themselves. */
    static final KnownRoles NONE = new KnownRoles(List.of(), List.of());

    private final RoleIndex<Role> ofOrganization;
    private final RoleIndex<Role> ofWorkspace;
    private final boolean tellPermissions;

    KnownRoles(List<? extends Role> ofOrganization, List<? extends Role> ofWorkspace) {
        this.ofOrganization = RoleIndex.of(ofOrganization, role -> valueOf(role.id()));
        this.ofWorkspace = RoleIndex.of(ofWorkspace, role -> valueOf(role.id()));
        this.tellPermissions = Stream.concat(ofOrganization.stream(), ofWorkspace.stream())
                .anyMatch(role -> permissionsOf(role) != null);
    }

    /** Whether a query asks for more of a role than a membership tells. */
    static boolean needed(MemberQuery query, boolean areNamed, boolean areIdentified) {
        RoleFilter role = query.filter().role();
        return role.permission() != null
                || (role.name() != null && !areNamed)
                || (role.ids() != null && !areIdentified);
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
        return query.filter().role().permission() == null || tellPermissions
                ? Optional.empty()
                : Optional.of(new Failure.CannotQuery(source, "filter.permission"));
    }

    /** Whether what a member holds matches a filter. */
    Predicate<List<AssignedRole>> matching(RoleFilter filter) {
        Set<RoleId> ids = filter.ids() == null ? null : canonical(filter.ids());
        return held -> isAny(held, ids, (any, role) -> any.contains(idOf(role)))
                && isAny(held, filter.name(), (name, role) -> name.equalsIgnoreCase(nameOf(role)))
                && isAny(held, filter.scope(), (scope, role) -> scope == RoleScope.of(role.id()))
                && isAny(held, filter.permission(), (allowed, role) -> allowed.isAmong(permissionsOf(known(role))));
    }

    private static <V> boolean isAny(
            List<AssignedRole> held, @Nullable V wanted, BiPredicate<V, AssignedRole> matches) {
        return wanted == null || held.stream().anyMatch(role -> matches.test(wanted, role));
    }

    /** A role that was known by its name alone has another id beside its own. */
    private Set<RoleId> canonical(Set<RoleId> ids) {
        return ids.stream().map(id -> known(id).map(Role::id).orElse(id)).collect(Collectors.toUnmodifiableSet());
    }

    private RoleId idOf(AssignedRole role) {
        return role.isNamed() ? known(role).id() : role.id();
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
        return known(role.id()).orElse(role);
    }

    private Optional<Role> known(RoleId id) {
        return (RoleScope.of(id) == RoleScope.WORKSPACE ? ofWorkspace : ofOrganization).find(valueOf(id));
    }
}
