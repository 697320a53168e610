package io.orgraph.sandbox.kognitos;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The access rights of a token.
 *
 * @param organizations ids of the organizations that it may read
 * @param workspaces ids of the workspaces that it may read
 * @param readsPeople whether it may read users, roles and invitations of an organization as a whole
 * @param isPartner whether it may read everything, and the organizations of customers
 */
record Access(Set<String> organizations, Set<String> workspaces, boolean readsPeople, boolean isPartner) {
    private static final int RESTRICTED_SEES_ONE_IN = 3;

    /** The access of each known token, the organization of the company being the first. */
    static Map<String, Access> byToken(List<Organization> organizations) {
        var all = new HashSet<String>();
        organizations.forEach(each -> each.workspaces().forEach(workspace -> all.add(workspace.id())));
        var ids = Set.copyOf(organizations.stream().map(Organization::id).toList());
        var first = organizations.get(0);
        return Map.of(
                KognitosTokens.ADMIN, new Access(ids, all, true, false),
                KognitosTokens.RESTRICTED, new Access(Set.of(first.id()), some(first), false, false),
                KognitosTokens.PARTNER, new Access(Set.of(), Set.of(), true, true));
    }

    boolean enters(Organization organization) {
        return isPartner || organizations.contains(organization.id());
    }

    boolean enters(Workspace workspace) {
        return isPartner || workspaces.contains(workspace.id());
    }

    void needsPeople() {
        if (!readsPeople) {
            throw Refused.permissionDenied("The token is restricted to workspaces");
        }
    }

    private static Set<String> some(Organization organization) {
        var some = new HashSet<String>();
        int position = 0;
        for (Workspace workspace : organization.workspaces()) {
            if (position++ % RESTRICTED_SEES_ONE_IN == 0) {
                some.add(workspace.id());
            }
        }
        return some;
    }
}
