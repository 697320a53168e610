package io.orgraph.http.persisted;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orgraph.validation.Limits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Documents that clients registered by their SHA-256 hash (Automatic Persisted Queries), in a cache with a bound of bytes
 * that all callers share. A document is text alone: neither variables nor data are kept. One caller's documents take at
 * most an eighth of the bytes, beyond it the oldest of its own go; and a new document takes the place of another one only
 * where that is used less. So nobody evicts what others use.
 */
public final class PersistedQueries {
    public static final int DEFAULT_BYTES = 16 << 20;

    private static final int SHARES = 8;
    private static final int OVERHEAD = 256;

    private final int bytes;
    private final Cache<String, RegisteredQuery> kept;
    private final CallerShares shares;
    private final Map<PersistedQueryEvent, LongAdder> counts = new EnumMap<>(PersistedQueryEvent.class);

    /**
     * A cache of that size.
     *
     * @param bytes 0 turns persisted queries off
     */
    public PersistedQueries(int bytes) {
        Limits.atLeast(0, bytes, "persistedQueries");
        this.bytes = bytes;
        this.shares = new CallerShares(bytes / SHARES);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<String, RegisteredQuery>weigher((hash, query) -> query.weight())
                .<String, RegisteredQuery>removalListener((hash, query, cause) -> shares.gone(requireNonNull(query)))
                .executor(Runnable::run)
                .build();
        for (PersistedQueryEvent event : PersistedQueryEvent.values()) {
            counts.put(event, new LongAdder());
        }
    }

    public boolean isOff() {
        return bytes == 0;
    }

    /** The document with that hash; null for an unknown one. */
    public @Nullable String find(String hash) {
        RegisteredQuery known = kept.getIfPresent(hash);
        count(known == null ? PersistedQueryEvent.MISS : PersistedQueryEvent.HIT);
        return known == null ? null : known.text();
    }

    /**
     * Keeps a document, where its caller's share has room for it at all.
     *
     * @param caller the keys by which the caller is rate limited
     */
    public synchronized void register(String hash, String text, List<?> caller) {
        if (kept.getIfPresent(hash) != null) {
            return;
        }
        RegisteredQuery query = new RegisteredQuery(hash, text, caller, 2 * text.length() + OVERHEAD);
        if (shares.admit(query, oldest -> kept.invalidate(oldest.hash()))) {
            count(PersistedQueryEvent.REGISTERED);
            kept.put(hash, query);
        }
    }

    public void count(PersistedQueryEvent event) {
        requireNonNull(counts.get(event)).increment();
    }

    /** How often that happened since the start. */
    public long of(PersistedQueryEvent event) {
        return requireNonNull(counts.get(event)).sum();
    }

    /** The bytes of the documents, as they are weighed. */
    public long weight() {
        return kept.policy()
                .eviction()
                .map(bound -> bound.weightedSize().orElse(0))
                .orElse(0L);
    }
}
