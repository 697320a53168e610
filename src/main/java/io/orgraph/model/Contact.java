package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** A person as a source names one beside something: an owner, a creator. */
public record Contact(
        @Nullable String displayName, @Nullable String email) {}
