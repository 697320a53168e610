package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to create.
 *
 * @param role the role that the person will have; with its name, by which some sources identify it
 * @param workspaces the workspaces that the person will join as well
 */
public record InvitationDraft(
        String email,
        OrganizationRole role,
        List<WorkspaceId> workspaces,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title) {
    public InvitationDraft {
        workspaces = List.copyOf(workspaces);
    }

    /** A detail of an invitation beside the address and the role; not every source accepts it. */
    public enum Detail {
        WORKSPACES,
        FIRST_NAME,
        LAST_NAME,
        TITLE
    }
}
