package io.orgraph.source.tours;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.json.tree.JsonNode;
import io.orgraph.model.ApiKeyStatus;
import io.orgraph.model.InvitationState;
import io.orgraph.model.JsonValue;
import io.orgraph.model.MembershipStatus;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.RoleKind;
import io.orgraph.model.UserStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values. A value that this version does not know is UNKNOWN, or null; it never makes a response invalid.
 */
final class Wire {
    /** So many levels are shown of a value that is shown as it is. */
    private static final int DEEPEST = 100;

    private Wire() {}

    static InvitationState state(@Nullable String status) {
        return switch (word(status)) {
            case "pending" -> InvitationState.PENDING;
            case "accepted" -> InvitationState.ACCEPTED;
            case "expired" -> InvitationState.EXPIRED;
            case "revoked", "cancelled", "canceled" -> InvitationState.REVOKED;
            default -> InvitationState.UNKNOWN;
        };
    }

    static UserStatus userStatus(@Nullable String status) {
        return switch (word(status)) {
            case "active" -> UserStatus.ACTIVE;
            case "suspended" -> UserStatus.SUSPENDED;
            default -> UserStatus.UNKNOWN;
        };
    }

    /** Null where a member's status is not reported. */
    static @Nullable MembershipStatus membershipStatus(@Nullable String status) {
        return status == null
                ? null
                : switch (word(status)) {
                    case "active" -> MembershipStatus.ACTIVE;
                    case "suspended" -> MembershipStatus.SUSPENDED;
                    default -> MembershipStatus.UNKNOWN;
                };
    }

    static String word(UserStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static ApiKeyStatus apiKeyStatus(@Nullable String status) {
        return switch (word(status)) {
            case "active" -> ApiKeyStatus.ACTIVE;
            case "revoked" -> ApiKeyStatus.REVOKED;
            case "expired" -> ApiKeyStatus.EXPIRED;
            default -> ApiKeyStatus.UNKNOWN;
        };
    }

    /** How a change names a role: a role without a name has its id alone. */
    static String nameOf(OrganizationRole role) {
        return requireNonNullElse(role.name(), role.id().value());
    }

    static RoleKind kind(ItemJson role) {
        Boolean system = role.flag("isSystem") == null ? role.flag("system") : role.flag("isSystem");
        if (system != null) {
            return system ? RoleKind.SYSTEM : RoleKind.CUSTOM;
        }
        return switch (word(role.text("type"))) {
            case "system" -> RoleKind.SYSTEM;
            case "custom", "organization" -> RoleKind.CUSTOM;
            default -> kindByOrganization(role);
        };
    }

    private static RoleKind kindByOrganization(ItemJson role) {
        if (role.text("organizationId") != null) {
            return RoleKind.CUSTOM;
        }
        return role.isNull("organizationId") ? RoleKind.SYSTEM : RoleKind.UNKNOWN;
    }

    /** The URL of a logo where a page may show it; null for any other kind of URL. */
    static @Nullable String logo(@Nullable String url) {
        boolean shown = url != null && (begins(url, "https:") || begins(url, "data:"));
        return shown ? url : null;
    }

    private static boolean begins(String url, String scheme) {
        return url.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    /** What is there, whatever it is; null for nothing, and for what is nested too deep to be written again. */
    static @Nullable JsonValue json(@Nullable JsonNode sent) {
        Object plain = sent == null || isDeeper(sent, DEEPEST) ? null : sent.getValue();
        return plain == null ? null : new JsonValue(plain);
    }

    private static boolean isDeeper(JsonNode sent, int levels) {
        if (!sent.isContainerNode()) {
            return false;
        }
        if (levels == 0) {
            return true;
        }
        for (JsonNode inner : sent.values()) {
            if (isDeeper(inner, levels - 1)) {
                return true;
            }
        }
        return false;
    }

    private static String word(@Nullable String sent) {
        return sent == null ? "" : sent.toLowerCase(Locale.ROOT);
    }
}
