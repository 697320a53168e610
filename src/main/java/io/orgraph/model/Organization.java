package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * An organization as far as its source tells of it.
 *
 * @param sourceId the id that the source itself uses; null where it takes a further call to learn it
 * @param logo an https: or data: URI
 */
public record Organization(
        OrganizationId id,
        @Nullable String sourceId,
        @Nullable String name,
        @Nullable String logo,
        @Nullable String timeZone,
        @Nullable OrganizationOwner owner,
        @Nullable LazyInstant createdAt,
        @Nullable LazyInstant updatedAt)
        implements Node {

    /** One of which nothing but its name is known. */
    public static Organization named(OrganizationId id, @Nullable String name) {
        return new Organization(id, null, name, null, null, null, null, null);
    }
}
