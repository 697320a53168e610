package io.orgraph.source;

import io.orgraph.model.CapabilityName;
import io.orgraph.model.ListQuery;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list that sources give: its port, and where an adapter's traits of it stand. */
public record SourceList<P extends ListPort>(Class<P> port, Function<P, ListTraits> traits) {
    public static final SourceList<ListsOrganizations> ORGANIZATIONS =
            new SourceList<>(ListsOrganizations.class, ListsOrganizations::organizationsTraits);
    public static final SourceList<ListsUsers> USERS = new SourceList<>(ListsUsers.class, ListsUsers::usersTraits);
    public static final SourceList<ListsUserAccounts> USER_ACCOUNTS =
            new SourceList<>(ListsUserAccounts.class, ListsUserAccounts::userAccountsTraits);
    public static final SourceList<ListsOrganizationRoles> ORGANIZATION_ROLES =
            new SourceList<>(ListsOrganizationRoles.class, ListsOrganizationRoles::organizationRolesTraits);
    public static final SourceList<ListsOrganizationMemberships> ORGANIZATION_MEMBERSHIPS = new SourceList<>(
            ListsOrganizationMemberships.class, ListsOrganizationMemberships::organizationMembershipsTraits);
    public static final SourceList<ListsInvitations> INVITATIONS =
            new SourceList<>(ListsInvitations.class, ListsInvitations::invitationsTraits);
    public static final SourceList<ListsWorkspaces> WORKSPACES =
            new SourceList<>(ListsWorkspaces.class, ListsWorkspaces::workspacesTraits);
    public static final SourceList<ListsWorkspaceRoles> WORKSPACE_ROLES =
            new SourceList<>(ListsWorkspaceRoles.class, ListsWorkspaceRoles::workspaceRolesTraits);
    public static final SourceList<ListsWorkspaceMemberships> WORKSPACE_MEMBERSHIPS =
            new SourceList<>(ListsWorkspaceMemberships.class, ListsWorkspaceMemberships::workspaceMembershipsTraits);
    public static final SourceList<ListsWorkspaceInvitations> WORKSPACE_INVITATIONS =
            new SourceList<>(ListsWorkspaceInvitations.class, ListsWorkspaceInvitations::workspaceInvitationsTraits);
    public static final SourceList<ListsAuditEntries> AUDIT_ENTRIES =
            new SourceList<>(ListsAuditEntries.class, ListsAuditEntries::auditEntriesTraits);
    public static final SourceList<ListsApiKeys> API_KEYS =
            new SourceList<>(ListsApiKeys.class, ListsApiKeys::apiKeysTraits);

    private static final List<SourceList<?>> ALL = List.of(
            ORGANIZATIONS,
            USERS,
            USER_ACCOUNTS,
            ORGANIZATION_ROLES,
            ORGANIZATION_MEMBERSHIPS,
            INVITATIONS,
            WORKSPACES,
            WORKSPACE_ROLES,
            WORKSPACE_MEMBERSHIPS,
            WORKSPACE_INVITATIONS,
            AUDIT_ENTRIES,
            API_KEYS);

    /** What a source filters and orders the list of a capability by itself; nothing where the capability is no list. */
    static Set<ListQuery.Part> applied(CapabilityName capability, Adapter adapter) {
        return ALL.stream()
                .filter(list -> Ports.capabilityOf(list.port()) == capability)
                .flatMap(list -> list.applied(adapter).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<ListQuery.Part> applied(Adapter adapter) {
        return port.isInstance(adapter) ? traits.apply(port.cast(adapter)).does() : Set.of();
    }

    /** The traits that a source's list has. Where there is no such list any will do: asking for it says so. */
    public ListTraits of(Source source) {
        return source.port(port).fold(traits, unsupported -> ListTraits.PAGED);
    }
}
