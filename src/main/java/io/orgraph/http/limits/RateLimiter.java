package io.orgraph.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Limits the rate of each caller, by requests and by cost. Remembers the 10,000 most active callers, and forgets one
 * whose bucket is full: its memory is bounded however many callers there are.
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
     * Takes a token from the bucket of each of the caller's keys. Returns 0, or the time to wait where one of them is
     * empty.
     */
    Duration take(List<?> names) {
        return first(names, TokenBucket::take);
    }

    /**
     * Takes the tokens that an operation of that cost needs beyond its first; otherwise returns the time to wait for
     * them.
     */
    Duration takeFor(long cost, List<?> names) {
        int more = limits.tokens(cost) - 1;
        return more == 0 ? Duration.ZERO : first(names, (bucket, now) -> bucket.takeMore(more, now));
    }

    /** Takes the tokens that an operation was charged too little, from each key, as debt where they are missing. */
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

    /** Takes tokens at a time, or returns how many nanoseconds to wait. */
    private interface Taking {
        long from(TokenBucket bucket, long now);
    }
}
