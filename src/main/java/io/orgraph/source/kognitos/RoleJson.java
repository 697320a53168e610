package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role of an organization or of a workspace, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record RoleJson(
        @Nullable String name,
        @Nullable String title,
        @Nullable String description,
        @Nullable List<String> permissions) {}
