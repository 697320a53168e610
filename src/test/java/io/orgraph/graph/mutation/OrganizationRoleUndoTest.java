package io.orgraph.graph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.FieldUpdate;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleChange;
import io.orgraph.model.RoleKind;
import io.orgraph.model.SourceName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A role whose name the source does not report is neither renamed nor deleted by an undo: a rename would not show. */
class OrganizationRoleUndoTest {
    private static final RoleChange RENAMED =
            new RoleChange(FieldUpdate.to("Day"), FieldUpdate.none(), FieldUpdate.none());

    @Test
    void a_created_role_without_a_name_has_no_undo() {
        assertThat(OrganizationRoleUndo.ofCreated(role("Night"))).isNotNull();

        assertThat(OrganizationRoleUndo.ofCreated(role(null))).isNull();
    }

    @Test
    void a_new_name_in_place_of_an_unknown_one_has_no_undo() {
        assertThat(OrganizationRoleUndo.of(RENAMED, role("Night"))).isNotNull();

        assertThat(OrganizationRoleUndo.of(RENAMED, role(null))).isNull();
    }

    private static OrganizationRole role(@Nullable String name) {
        OrganizationRoleId id = new OrganizationRoleId(new OrganizationId(new SourceName("tours"), "o1"), "r1");
        return new OrganizationRole(id, name, null, RoleKind.CUSTOM, null, List.of(), null);
    }
}
