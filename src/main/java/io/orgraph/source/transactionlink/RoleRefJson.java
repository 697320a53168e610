package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The role of a membership, as sent. An inherited one may lack the workspace. */
@Serdeable
record RoleRefJson(
        @Nullable String id,
        @Nullable String name,
        @Nullable String workspaceId,
        @Nullable String createdDateTime,
        @Nullable String type) {}
