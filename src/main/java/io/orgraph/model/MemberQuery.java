package io.orgraph.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders members; a null component has no effect.
 *
 * @param search part of the name or the e-mail address, ignoring case
 * @param role the name of a role that they hold, ignoring case
 */
public record MemberQuery(
        @Nullable String search,
        @Nullable String role,
        @Nullable Sorting<OrderField> order) implements ListQuery {
    public static final MemberQuery ALL = new MemberQuery(null, null, null);

    @Override
    public Set<Part> parts() {
        return equals(ALL) ? Set.of() : Set.of(Part.OTHER);
    }

    /** The fields that members can be ordered by. */
    public enum OrderField {
        DISPLAY_NAME,
        EMAIL,
        CREATED_AT,
        UPDATED_AT
    }
}
