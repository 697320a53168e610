package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A workspace, as sent. */
@Serdeable
record WorkspaceJson(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String workspaceType) {
    static final RowForms<WorkspaceJson> ROWS = RowForms.of(WorkspaceJson.class);
}
