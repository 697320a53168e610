package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** Which organizations are wanted: those of exactly this name; all where it is null. */
public record OrganizationQuery(@Nullable String name) {
    public static final OrganizationQuery ALL = new OrganizationQuery(null);
}
