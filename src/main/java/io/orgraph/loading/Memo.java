package io.orgraph.loading;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Memoizes reads: reads each key once, and returns the same result to all. Lives as long as one operation, which has many of
 * these and asks most of them for one key or none: so the first key has a place of its own, and the others share a map.
 */
final class Memo<K, V> {
    private final Function<K, CompletableFuture<V>> read;

    /** Guarded by this, as are {@link #first} and {@link #others}. */
    private @Nullable K firstKey;

    private @Nullable CompletableFuture<V> first;
    private @Nullable Map<K, CompletableFuture<V>> others;

    Memo(Function<K, CompletableFuture<V>> read) {
        this.read = read;
    }

    CompletableFuture<V> get(K key) {
        // Put there before the read: one that completes at once may ask for another key of this very memo.
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> there = putIfAbsent(key, mine);
        if (there != null) {
            return there;
        }
        var unused = begin(key).whenComplete((value, bug) -> {
            if (bug == null) {
                mine.complete(value);
            } else {
                mine.completeExceptionally(bug);
            }
        });
        return mine;
    }

    /** What is thrown at once fails like what fails later: whoever asks for the key again would wait for ever. */
    private CompletableFuture<V> begin(K key) {
        try {
            return read.apply(key);
        } catch (RuntimeException bug) {
            return CompletableFuture.failedFuture(bug);
        }
    }

    /** Clears the memo; the next use of a key reads it again. */
    synchronized void forget() {
        firstKey = null;
        first = null;
        others = null;
    }

    private synchronized @Nullable CompletableFuture<V> putIfAbsent(K key, CompletableFuture<V> mine) {
        if (first == null) {
            firstKey = key;
            first = mine;
            return null;
        }
        if (key.equals(firstKey)) {
            return first;
        }
        if (others == null) {
            others = new HashMap<>();
        }
        return others.putIfAbsent(key, mine);
    }
}
