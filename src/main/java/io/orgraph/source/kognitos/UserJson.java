package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** A user, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record UserJson(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String email) {}
