package io.orgraph.model;

import java.util.Locale;
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
}
