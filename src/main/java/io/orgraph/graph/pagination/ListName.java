package io.orgraph.graph.pagination;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a list with its arguments from every other, for the cursors. Most operations select none: so its text is put together
 * when the first cursor is read or given.
 */
public final class ListName {
    /** Of a list that has no cursors. */
    static final ListName NONE = new ListName(() -> "", "", Map.of());

    private final Supplier<String> owner;
    private final String field;
    private final Map<String, Object> arguments;
    private volatile @Nullable String text;

    /**
     * @param owner the id of what the list belongs to
     * @param arguments those of the field; which page is asked for is no part of the name
     */
    ListName(Supplier<String> owner, String field, Map<String, Object> arguments) {
        this.owner = owner;
        this.field = field;
        this.arguments = arguments;
    }

    String text() {
        String known = text;
        if (known == null) {
            Map<String, Object> others = new TreeMap<>(arguments);
            others.remove("first");
            others.remove("after");
            known = owner.get() + ' ' + field + ' ' + others;
            text = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return text();
    }
}
