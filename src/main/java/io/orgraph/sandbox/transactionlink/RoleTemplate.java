package io.orgraph.sandbox.transactionlink;

import static io.orgraph.sandbox.transactionlink.Permission.onEvery;
import static io.orgraph.sandbox.transactionlink.Permission.onOne;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a role, independent of a workspace.
 *
 * @param name of the role
 * @param type BASE or CUSTOM
 * @param description null if there is none
 * @param permissions null if the API does not report them, empty if there are none
 */
record RoleTemplate(
        String name,
        String type,
        @Nullable String description,
        @Nullable List<Permission> permissions) {
    private static final String TABLE = "table";
    private static final String READ = "can_read_data";
    private static final String READ_FILES = "can_read_attachments";

    private static final List<RoleTemplate> BASE = List.of(
            base(
                    "Administrator",
                    "Runs the workspace and decides who may enter it",
                    List.of(
                            onEvery("workspace", "can_view_workspace"),
                            onEvery("workspace", "can_manage_workspace_access"),
                            onEvery(TABLE, READ),
                            onEvery(TABLE, "can_edit_data"),
                            onEvery(TABLE, READ_FILES),
                            onEvery(TABLE, "can_edit_attachments"),
                            onEvery(TABLE, "can_comment"),
                            onEvery("workflow_definition", "can_run"))),
            base(
                    "Editor",
                    "Works on cases from start to end",
                    List.of(
                            onEvery("workspace", "can_view_workspace"),
                            onEvery(TABLE, READ),
                            onEvery(TABLE, "can_edit_data"),
                            onEvery(TABLE, READ_FILES),
                            onEvery(TABLE, "can_comment"))),
            base("Viewer", null, List.of(onEvery("workspace", "can_view_workspace"), onEvery(TABLE, READ))));

    private static final List<RoleTemplate> CUSTOM = List.of(
            custom("External Guest", "Invited from outside, may see nothing until given something", List.of()),
            custom("Legacy Import", null, null),
            custom(
                    "Case Reviewer",
                    "Second pair of eyes before a case is closed",
                    List.of(onOne(TABLE, READ), onOne(TABLE, READ_FILES), onOne(TABLE, "can_comment"))),
            custom(
                    "Auditor",
                    "Reads everything, changes nothing",
                    List.of(onEvery(TABLE, READ), onEvery(TABLE, READ_FILES))),
            custom("Data Entry", null, List.of(onOne(TABLE, READ), onOne(TABLE, "can_edit_data"))),
            custom(
                    "Workflow Operator",
                    "Starts the runs and watches over them",
                    List.of(onOne("workflow_definition", "can_run"), onEvery(TABLE, READ))));

    /** The base roles, administrators first, then two to four custom ones; the first workspace has both special cases. */
    static List<RoleTemplate> ofWorkspace(int number) {
        var roles = new ArrayList<>(BASE);
        for (int i = 0; i < 2 + number % 3; i++) {
            roles.add(CUSTOM.get((number + i) % CUSTOM.size()));
        }
        return roles;
    }

    private static RoleTemplate base(String name, @Nullable String description, List<Permission> permissions) {
        return new RoleTemplate(name, "BASE", description, permissions);
    }

    private static RoleTemplate custom(
            String name, @Nullable String description, @Nullable List<Permission> permissions) {
        return new RoleTemplate(name, "CUSTOM", description, permissions);
    }
}
