package io.orgraph.model;

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
        return filter.partsWith(order);
    }

    /** The same query with these parts only. */
    public WorkspaceQuery only(Set<Part> wanted) {
        return equals(ALL)
                ? this
                : new WorkspaceQuery(filter.only(wanted), wanted.contains(Part.ORDER) ? order : List.of());
    }

    /** The fields that workspaces can be ordered by. */
    public enum OrderField {
        NAME,
        CREATED_AT,
        UPDATED_AT
    }
}
