package io.orgraph.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How often each caller asks. It remembers 10,000 callers, those who ask most, and forgets one who has rested: the memory
 * it takes is bounded whoever asks.
 */
final class Rates {
    private static final int CALLERS = 10_000;

    private final AdmissionLimits limits;
    private final LongSupplier nanoTime;
    private final Cache<Object, TokenBucket> buckets;

    Rates(AdmissionLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        Caffeine<Object, Object> remembered = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .executor(Runnable::run)
                .ticker(nanoTime::getAsLong);
        this.buckets = (limits.isRateLimited() ? remembered.expireAfterAccess(limits.rest()) : remembered).build();
    }

    /** Takes a token for each of the names that a caller goes by; where one of them has none left, it is too much. */
    boolean take(List<?> names) {
        return !limits.isRateLimited() || names.stream().allMatch(this::takeOne);
    }

    private boolean takeOne(Object name) {
        long now = nanoTime.getAsLong();
        return buckets.get(name, added -> new TokenBucket(limits.interval(), limits.burst(), now))
                .take(now);
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
