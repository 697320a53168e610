package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * Which members are wanted, and in which order; what is null does not matter.
 *
 * @param search a part of the name or the e-mail address, in any case
 * @param role the name of a role that they hold, in any case
 */
public record MemberQuery(
        @Nullable String search,
        @Nullable String role,
        @Nullable Sorting<OrderField> order) {
    public static final MemberQuery ALL = new MemberQuery(null, null, null);

    /** What members can be ordered by. */
    public enum OrderField {
        DISPLAY_NAME,
        EMAIL,
        CREATED_AT,
        UPDATED_AT
    }
}
