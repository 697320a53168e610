package io.orgraph.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How often each caller asks, and for how much. It remembers 10,000 callers, those who ask most, and forgets one who has rested: the memory
 * it takes is bounded whoever asks.
 */
final class RateLimiter {
    private static final int CALLERS = 10_000;

    private final AdmissionLimits limits;
    private final LongSupplier nanoTime;
    private final Cache<Object, TokenBucket> buckets;

    RateLimiter(AdmissionLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        Caffeine<Object, Object> remembered = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .executor(Runnable::run)
                .ticker(nanoTime::getAsLong);
        this.buckets = (limits.isRateLimited() ? remembered.expireAfterAccess(limits.rest()) : remembered).build();
    }

    /**
     * Takes a token from each of the names that a caller goes by. Where one of them has none left it is too much: then it
     * says how long to wait, else 0.
     */
    Duration take(List<?> names) {
        return first(names, TokenBucket::take);
    }

    /** Takes what an operation of a cost takes beyond its first token; else says how long to wait for all of them. */
    Duration takeFor(long cost, List<?> names) {
        int more = limits.tokens(cost) - 1;
        return more == 0 ? Duration.ZERO : first(names, (bucket, now) -> bucket.takeMore(more, now));
    }

    /** Takes what an operation has taken too little, from each of the names, and lets them owe what they do not have. */
    void settle(long expected, long actual, List<?> names) {
        int more = limits.tokens(actual) - limits.tokens(expected);
        if (more > 0) {
            first(names, (bucket, now) -> bucket.owe(more, limits.mostOwed(), now));
        }
    }

    private Duration first(List<?> names, Taking taking) {
        if (!limits.isRateLimited()) {
            return Duration.ZERO;
        }
        long now = nanoTime.getAsLong();
        for (Object name : names) {
            long wait = taking.from(
                    buckets.get(name, added -> new TokenBucket(limits.interval(), limits.burst(), now)), now);
            if (wait > 0) {
                return Duration.ofNanos(wait);
            }
        }
        return Duration.ZERO;
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    /** Takes tokens at a time, or says how many nanoseconds to wait. */
    private interface Taking {
        long from(TokenBucket bucket, long now);
    }
}
