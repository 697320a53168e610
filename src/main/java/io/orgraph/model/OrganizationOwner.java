package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** The owner of an organization. */
public record OrganizationOwner(
        @Nullable String displayName, @Nullable String email) {}
