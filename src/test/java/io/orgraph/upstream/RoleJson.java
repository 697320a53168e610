package io.orgraph.upstream;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A wire record as adapters have them. */
@Serdeable
@NullMarked
record RoleJson(
        String id,
        String name,
        @Nullable String description,
        @Nullable Integer members) {}
