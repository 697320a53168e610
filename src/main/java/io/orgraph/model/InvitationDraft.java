package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be asked to join.
 *
 * @param role the role that the person is to have; with its name, by which some sources know it
 * @param workspaces those that the person is to come into as well
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

    /** What an invitation may tell beside the address and the role; not every source takes it. */
    public enum Detail {
        WORKSPACES,
        FIRST_NAME,
        LAST_NAME,
        TITLE
    }
}
