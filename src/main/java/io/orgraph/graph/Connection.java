package io.orgraph.graph;

import io.orgraph.loading.Place;
import io.orgraph.loading.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as Relay has it. Edges and cursors are made only when they are selected.
 *
 * @param list names the list and its arguments, for the cursors
 */
record Connection<N>(Slice<N> slice, String list) {

    List<Edge<N>> edges() {
        return slice.items().stream()
                .map(placed -> new Edge<>(placed.item(), placed.behind(), list))
                .toList();
    }

    List<N> nodes() {
        return slice.items().stream().map(Slice.Placed::item).toList();
    }

    @Nullable String cursorAt(int index) {
        return slice.items().isEmpty()
                ? null
                : Cursors.encode(slice.items().get(index).behind(), list);
    }

    /** An item with the place behind it. */
    record Edge<N>(N node, Place behind, String list) {
        String cursor() {
            return Cursors.encode(behind, list);
        }
    }
}
