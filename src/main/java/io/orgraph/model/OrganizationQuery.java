package io.orgraph.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders organizations.
 *
 * @param order none for the source's own order
 */
public record OrganizationQuery(NameFilter filter, List<Sorting<OrderField>> order) implements ListQuery {
    public static final OrganizationQuery ALL = new OrganizationQuery(NameFilter.NONE, List.of());

    public OrganizationQuery {
        order = List.copyOf(order);
    }

    /** By exactly this name; null matches all. */
    public OrganizationQuery(@Nullable String name) {
        this(new NameFilter(name, null), List.of());
    }

    @Override
    public Set<Part> parts() {
        return filter.partsWith(order);
    }

    /** The same query with these parts only. */
    public OrganizationQuery only(Set<Part> wanted) {
        return new OrganizationQuery(filter.only(wanted), wanted.contains(Part.ORDER) ? order : List.of());
    }

    /** The fields that organizations can be ordered by. */
    public enum OrderField {
        NAME,
        CREATED_AT,
        UPDATED_AT
    }
}
