package io.orgraph.sandbox.transactionlink;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The access rights of a token.
 *
 * @param scopes it has
 * @param viewable the workspaces that it may view
 */
record Access(Set<TokenScope> scopes, Set<UUID> viewable) {
    private static final int VIEWER_SEES_ONE_IN = 3;

    /** The access of each known token. */
    static Map<String, Access> byToken(Organization organization) {
        var all = new HashSet<UUID>();
        var some = new HashSet<UUID>();
        int position = 0;
        for (Workspace workspace : organization.workspaces()) {
            all.add(workspace.id());
            if (position++ % VIEWER_SEES_ONE_IN == 0) {
                some.add(workspace.id());
            }
        }
        return Map.of(
                TransactionLinkTokens.ADMIN, new Access(EnumSet.allOf(TokenScope.class), all),
                TransactionLinkTokens.VIEWER, new Access(EnumSet.noneOf(TokenScope.class), some));
    }

    void needs(TokenScope scope) {
        if (!scopes.contains(scope)) {
            throw Refused.forbidden("The token lacks " + scope);
        }
    }

    boolean views(Workspace workspace) {
        return viewable.contains(workspace.id());
    }
}
