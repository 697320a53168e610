package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.model.NodeId;
import io.orgraph.model.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A whole list by the ids of its items, so that whatever is looked for in it is at hand once it was read. */
public final class WholeIndex<K extends NodeId, T> {
    private final Map<K, T> byId = new LinkedHashMap<>();
    private final int unreadable;

    private WholeIndex(int unreadable) {
        this.unreadable = unreadable;
    }

    static <K extends NodeId, T> WholeIndex<K, T> of(Page<T> list, Function<T, K> idOf) {
        WholeIndex<K, T> index = new WholeIndex<>(list.unreadable());
        list.items().forEach(item -> index.byId.put(idOf.apply(item), item));
        return index;
    }

    /** Returns the item, or NOT_FOUND; with rows that could not be read, the failure says that it may be among them. */
    public Answer<T> find(K id) {
        T found = byId.get(id);
        return found == null ? Lookup.absent(id, unreadable) : Answer.of(found);
    }
}
