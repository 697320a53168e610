package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The role that a membership names, as it is sent. An inherited one may lack the workspace. */
@Serdeable
record RoleRefJson(
        @Nullable String id,
        @Nullable String name,
        @Nullable String workspaceId,
        @Nullable String createdDateTime,
        @Nullable String type) {}
