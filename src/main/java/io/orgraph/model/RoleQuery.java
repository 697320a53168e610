package io.orgraph.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders roles; a null component has no effect.
 *
 * @param kinds any of these
 * @param order none for the source's own order
 */
public record RoleQuery(
        NameFilter filter,
        @Nullable Set<RoleKind> kinds,
        @Nullable PermissionQuery permission,
        List<Sorting<OrderField>> order)
        implements ListQuery {
    public static final RoleQuery ALL = new RoleQuery(NameFilter.NONE, null, null, List.of());

    public RoleQuery {
        kinds = kinds == null ? null : Set.copyOf(kinds);
        order = List.copyOf(order);
    }

    public boolean isFiltered() {
        return !filter.equals(NameFilter.NONE) || kinds != null || permission != null;
    }

    @Override
    public Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (isFiltered()) {
            parts.add(Part.OTHER);
        }
        if (!order.isEmpty()) {
            parts.add(Part.ORDER);
        }
        return parts;
    }

    /** The fields that roles can be ordered by. */
    public enum OrderField {
        NAME
    }
}
