package io.orgraph.graph.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a role editor shows for a permission. */
class PermissionLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "can_edit_data,table,,Edit data in tables",
        "can_edit_data,table,t1,Edit data in one table",
        "can_view_workspace,workspace,,View workspaces",
        "can_manage_workspace_access,workspace,,Manage workspace access in workspaces",
        "read,Workspace,,Read workspaces",
        "invite,users,,Invite users",
        "delete,AuditEntry,,Delete audit entries",
        "can,table,,Can tables",
        "'---',table,,k"
    })
    void it_is_made_of_the_action_and_the_type(String action, String type, @Nullable String resource, String label) {
        Permission permission = new Permission("k", action, type, resource, null);

        String shown = PermissionLabels.of(permission);

        assertThat(shown).isEqualTo(label);
    }
}
