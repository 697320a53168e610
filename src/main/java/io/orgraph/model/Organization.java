package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * An organization as far as its source tells of it.
 *
 * @param sourceId the id that the source itself uses; null where it takes a further call to learn it
 */
public record Organization(
        OrganizationId id,
        @Nullable String sourceId,
        @Nullable String name) {}
