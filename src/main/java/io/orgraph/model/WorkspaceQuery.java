package io.orgraph.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders workspaces.
 *
 * @param order none for the source's own order
 */
public record WorkspaceQuery(NameFilter filter, List<Sorting<OrderField>> order) implements ListQuery {
    public static final WorkspaceQuery ALL = new WorkspaceQuery(NameFilter.NONE, List.of());

    public WorkspaceQuery {
        order = List.copyOf(order);
    }

    /** By one field at most. */
    public WorkspaceQuery(@Nullable String name, @Nullable String nameContains, @Nullable Sorting<OrderField> order) {
        this(new NameFilter(name, nameContains), order == null ? List.of() : List.of(order));
    }

    @Override
    public Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (filter.name() != null) {
            parts.add(Part.NAME);
        }
        if (filter.nameContains() != null) {
            parts.add(Part.NAME_CONTAINS);
        }
        if (!order.isEmpty()) {
            parts.add(Part.ORDER);
        }
        return parts;
    }

    /** The same query with these parts only. */
    public WorkspaceQuery only(Set<Part> wanted) {
        return new WorkspaceQuery(
                new NameFilter(
                        wanted.contains(Part.NAME) ? filter.name() : null,
                        wanted.contains(Part.NAME_CONTAINS) ? filter.nameContains() : null),
                wanted.contains(Part.ORDER) ? order : List.of());
    }

    /** The fields that workspaces can be ordered by. */
    public enum OrderField {
        NAME,
        CREATED_AT,
        UPDATED_AT
    }
}
