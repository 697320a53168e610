package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a role allows.
 *
 * @param key the permission in the source's spelling: {@code table#can_edit_data}, {@code read:Workspace}, {@code
 *     users.read}
 * @param resourceId the one resource that it applies to; null means every resource of the type
 * @param sourceId the source's id of the permission itself, where it has one
 */
public record Permission(
        String key,
        String action,
        String resourceType,
        @Nullable String resourceId,
        @Nullable String sourceId) {}
