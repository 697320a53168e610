package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role of a workspace, as sent. {@code permissions} null means not reported, empty means none. */
@Serdeable
record WorkspaceRoleJson(
        @Nullable String id,
        @Nullable String name,
        @Nullable String workspaceId,
        @Nullable String description,
        @Nullable List<PermissionJson> permissions,
        @Nullable String createdDateTime,
        @Nullable String type) {
    static final RowForms<WorkspaceRoleJson> ROWS = RowForms.of(WorkspaceRoleJson.class);
}
