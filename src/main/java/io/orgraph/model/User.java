package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** A person's details. */
public record User(
        UserId id, @Nullable String displayName, @Nullable String email) implements Node {}
