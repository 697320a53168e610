package io.orgraph.loading;

import java.util.List;
import java.util.function.Function;
import org.dataloader.DataLoaderRegistry;

/** What a change makes stale: the lists and loaders of an operation that have to be read again after it. */
public final class Invalidation {
    public static final Invalidation ORGANIZATIONS =
            new Invalidation(lists -> List.of(lists.organizations), Loaders.ORGANIZATION, Loaders.PREFERENCES);
    public static final Invalidation ORGANIZATION_ROLES = new Invalidation(
            lists -> List.of(lists.organizationRoles),
            Loaders.ORGANIZATION_ROLES,
            Loaders.ORGANIZATION_ROLE_COUNT,
            Loaders.ORGANIZATION_ROLE,
            Loaders.ORGANIZATION_ROLE_BY_NAME,
            Loaders.ORGANIZATION_MEMBERSHIPS,
            Loaders.ORGANIZATION_MEMBERSHIP_COUNT,
            Loaders.WORKSPACE_MEMBERSHIPS,
            Loaders.WORKSPACE_MEMBERSHIP_COUNT,
            Loaders.VIEWER_PERMISSIONS);
    public static final Invalidation ORGANIZATION_MEMBERS = new Invalidation(
            lists -> List.of(lists.organizationMemberships, lists.users, lists.userAccounts),
            Loaders.ORGANIZATION_MEMBERSHIPS,
            Loaders.ORGANIZATION_MEMBERSHIP_COUNT,
            Loaders.WORKSPACE_MEMBERSHIPS,
            Loaders.WORKSPACE_MEMBERSHIP_COUNT,
            Loaders.ORGANIZATION_MEMBERSHIP,
            Loaders.MEMBERSHIP_OF_USER,
            Loaders.USER,
            Loaders.USER_ACCOUNT,
            Loaders.VIEWER_PERMISSIONS);
    public static final Invalidation WORKSPACE_MEMBERS = new Invalidation(
            lists -> List.of(lists.workspaceMemberships),
            Loaders.WORKSPACE_MEMBERSHIPS,
            Loaders.WORKSPACE_MEMBERSHIPS_BY_ID,
            Loaders.WORKSPACE_MEMBERSHIP_COUNT,
            Loaders.WORKSPACE_MEMBERSHIP,
            Loaders.DIRECT_MEMBERSHIP,
            Loaders.MEMBER_COUNT);
    public static final Invalidation INVITATIONS = new Invalidation(
            lists -> List.of(lists.invitations, lists.workspaceInvitations),
            Loaders.INVITATIONS,
            Loaders.ALL_INVITATIONS,
            Loaders.INVITATION_COUNT,
            Loaders.WORKSPACE_INVITATIONS,
            Loaders.WORKSPACE_INVITATION_COUNT,
            Loaders.INVITATION,
            Loaders.LISTED_INVITATION);
    public static final Invalidation API_KEYS =
            new Invalidation(lists -> List.of(lists.apiKeys), Loaders.API_KEYS, Loaders.API_KEY);

    private final Function<ReadLists, List<Lists<?, ?>>> lists;
    private final List<LoaderName<?, ?>> loaders;

    private Invalidation(Function<ReadLists, List<Lists<?, ?>>> lists, LoaderName<?, ?>... loaders) {
        this.lists = lists;
        this.loaders = List.of(loaders);
    }

    /** With every change the audit log has grown. */
    void forgetIn(ReadLists read, DataLoaderRegistry registry) {
        read.auditEntries.forget();
        Loaders.AUDIT_ENTRIES.forget(registry);
        Loaders.AUDIT_ENTRY.forget(registry);
        lists.apply(read).forEach(Lists::forget);
        read.filtered.forget();
        read.singleUsers.forget();
        loaders.forEach(loader -> loader.forget(registry));
    }
}
