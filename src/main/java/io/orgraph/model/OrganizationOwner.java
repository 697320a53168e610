package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** Who an organization belongs to. */
public record OrganizationOwner(
        @Nullable String displayName, @Nullable String email) {}
