package io.orgraph.source.transactionlink;

import io.orgraph.model.InvitationState;
import io.orgraph.model.RoleKind;
import io.orgraph.model.WorkspaceType;
import org.jspecify.annotations.Nullable;

/** Reads single values: promised values are required, others are taken as they come. */
final class Wire {

    private Wire() {}

    /** Throws IllegalArgumentException where the contract promises a value and the response has none. */
    static <T> T required(@Nullable T value, String key) {
        if (value == null) {
            throw new IllegalArgumentException("An answer lacks " + key);
        }
        return value;
    }

    static RoleKind kind(@Nullable String type) {
        if ("BASE".equals(type)) {
            return RoleKind.BASE;
        }
        return "CUSTOM".equals(type) ? RoleKind.CUSTOM : RoleKind.UNKNOWN;
    }

    static InvitationState state(@Nullable String status) {
        if (status == null) {
            return InvitationState.UNKNOWN;
        }
        return switch (status) {
            case "PENDING" -> InvitationState.PENDING;
            case "ACCEPTED" -> InvitationState.ACCEPTED;
            case "EXPIRED" -> InvitationState.EXPIRED;
            case "CANCELLED" -> InvitationState.REVOKED;
            default -> InvitationState.UNKNOWN;
        };
    }

    static @Nullable WorkspaceType workspaceType(@Nullable String type) {
        if (type == null) {
            return null;
        }
        return type.equals("LIVE") ? WorkspaceType.LIVE : WorkspaceType.UNKNOWN;
    }
}
