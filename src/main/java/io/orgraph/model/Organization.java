package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * An organization, as far as its source describes it.
 *
 * @param sourceId the source's own id; null where it takes a further call to learn it
 * @param logo an https: or data: URI
 */
public record Organization(
        OrganizationId id,
        @Nullable String sourceId,
        @Nullable String name,
        @Nullable String logo,
        @Nullable String timeZone,
        @Nullable Contact owner,
        @Nullable LazyInstant createdAt,
        @Nullable LazyInstant updatedAt)
        implements Node {

    /** An organization of which only the name is known. */
    public static Organization named(OrganizationId id, @Nullable String name) {
        return new Organization(id, null, name, null, null, null, null, null);
    }
}
