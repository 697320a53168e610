package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters by something that a role allows.
 *
 * @param resourceId the one resource that it has to apply to; null for any
 */
public record PermissionQuery(
        String action, String resourceType, @Nullable String resourceId) {

    /** Whether any of these permissions allows it. None does where they are not reported. */
    public boolean isAmong(@Nullable List<Permission> permissions) {
        return permissions != null && permissions.stream().anyMatch(this::isIn);
    }

    private boolean isIn(Permission permission) {
        return action.equals(permission.action())
                && resourceType.equals(permission.resourceType())
                && (resourceId == null
                        || permission.resourceId() == null
                        || resourceId.equals(permission.resourceId()));
    }
}
