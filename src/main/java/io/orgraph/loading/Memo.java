package io.orgraph.loading;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Memoizes reads: reads each key once, and returns the same result to all. Lives as long as one operation. */
final class Memo<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> results = new ConcurrentHashMap<>();
    private final Function<K, CompletableFuture<V>> read;

    Memo(Function<K, CompletableFuture<V>> read) {
        this.read = read;
    }

    CompletableFuture<V> get(K key) {
        // Not computeIfAbsent: a read that completes at once may ask for another key of this very map.
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> there = results.putIfAbsent(key, mine);
        if (there != null) {
            return there;
        }
        read.apply(key).whenComplete((value, bug) -> {
            if (bug == null) {
                mine.complete(value);
            } else {
                mine.completeExceptionally(bug);
            }
        });
        return mine;
    }

    /** Clears the memo; the next use of a key reads it again. */
    void forget() {
        results.clear();
    }
}
