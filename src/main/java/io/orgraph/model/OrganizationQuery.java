package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** Filters organizations by exactly this name; null matches all. */
public record OrganizationQuery(@Nullable String name) {
    public static final OrganizationQuery ALL = new OrganizationQuery(null);
}
