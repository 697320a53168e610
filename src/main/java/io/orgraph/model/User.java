package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** A person with their details. */
public record User(
        UserId id, @Nullable String displayName, @Nullable String email) implements Node {}
