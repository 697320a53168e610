package io.orgraph.model;

import io.orgraph.model.ListQuery.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters by name; a null component has no effect.
 *
 * @param name exactly this name
 * @param nameContains part of the name, ignoring case
 */
public record NameFilter(@Nullable String name, @Nullable String nameContains) {
    public static final NameFilter NONE = new NameFilter(null, null);

    /** Whether a thing of that name is wanted. */
    public boolean matches(@Nullable String text) {
        return (name == null || name.equals(text))
                && (nameContains == null
                        || (text != null
                                && text.toLowerCase(Locale.ROOT).contains(nameContains.toLowerCase(Locale.ROOT))));
    }

    /** The same filter with these parts only. */
    NameFilter only(Set<Part> wanted) {
        return new NameFilter(
                wanted.contains(Part.NAME) ? name : null, wanted.contains(Part.NAME_CONTAINS) ? nameContains : null);
    }

    /** The parts of a query that filters by it and orders by these fields. */
    Set<Part> partsWith(List<? extends Sorting<?>> order) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (name != null) {
            parts.add(Part.NAME);
        }
        if (nameContains != null) {
            parts.add(Part.NAME_CONTAINS);
        }
        if (!order.isEmpty()) {
            parts.add(Part.ORDER);
        }
        return parts;
    }
}
