package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A membership of a workspace as an input names it: by its id, or by workspace and user.
 *
 * @param named the input that has the ids
 */
record MembershipReference(ChangeInput named) {
    private static final String BY_ID = "id";

    /** The reference in a field. */
    static MembershipReference in(ChangeInput input) {
        return of(requireNonNull(input.in("membership")));
    }

    /** The reference that the input itself is. */
    static MembershipReference of(ChangeInput reference) {
        ChangeInput pair = reference.in("of");
        return new MembershipReference(pair == null ? reference : pair);
    }

    /** The membership; null, and a fault, where the reference is invalid. */
    @Nullable WorkspaceMembershipId id() {
        return isById() ? named.id(BY_ID, WorkspaceMembershipId.class) : ofPair();
    }

    private @Nullable WorkspaceMembershipId ofPair() {
        WorkspaceId workspace = named.id("workspaceId", WorkspaceId.class);
        UserId user = named.id("userId", UserId.class);
        if (workspace == null || user == null) {
            return null;
        }
        named.mustBeOf(workspace.organization(), user.organization(), "userId");
        return new WorkspaceMembershipId(workspace, user);
    }

    /** The workspace, also where the change is refused; null where its id is malformed. */
    @Nullable Object workspace() {
        return isById()
                ? named.owner(BY_ID, WorkspaceMembershipId.class, WorkspaceMembershipId::workspace)
                : named.owner("workspaceId", WorkspaceId.class, id -> id);
    }

    void duplicate() {
        named.fault(UserErrorCode.DUPLICATE, "This membership is given twice", isById() ? BY_ID : "userId");
    }

    /** The path of one id of a pair, or of the membership's id, which stands for both. */
    List<String> path(String ofPair) {
        return named.path(isById() ? BY_ID : ofPair);
    }

    private boolean isById() {
        return named.has(BY_ID);
    }
}
