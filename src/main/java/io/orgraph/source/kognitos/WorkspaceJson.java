package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** A workspace, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record WorkspaceJson(
        @Nullable String name,
        @Nullable String title,
        @Nullable String workspaceIcon,
        @Nullable String workspaceIconColor,
        @Nullable String creatorDisplayName,
        @Nullable String creatorEmail,
        @Nullable String createTime,
        @Nullable String updateTime) {}
