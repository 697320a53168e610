package io.orgraph.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Limits failed authentications by address. Invalid signatures are what costs processor time, and are counted apart:
 * after too many of them, no signature is computed for that address for a while. All other failures cost next to
 * nothing, so they must not block callers with a valid key or token. Remembers 10,000 addresses.
 */
public final class AuthenticationFailureLimiter {
    private static final int ADDRESSES = 10_000;
    private static final Duration REST = Duration.ofMinutes(1);

    private final AuthenticationLimits limits;
    private final LongSupplier nanoTime;
    private final Cache<Origin, TokenBucket> buckets;

    public AuthenticationFailureLimiter(AuthenticationLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(REST)
                .executor(Runnable::run)
                .ticker(nanoTime::getAsLong)
                .build();
    }

    /** Whether a signature may be computed for that network. */
    public boolean mayVerify(ByteBuffer network) {
        TokenBucket bucket = buckets.getIfPresent(new Origin(network, true));
        return bucket == null || !bucket.isEmpty(nanoTime.getAsLong());
    }

    /** Counts one failure; returns false where there were too many before. */
    public boolean count(ByteBuffer network, boolean bySignature) {
        if (!limits.isLimited()) {
            return true;
        }
        long now = nanoTime.getAsLong();
        Origin origin = new Origin(network, bySignature);
        TokenBucket bucket =
                buckets.get(origin, added -> new TokenBucket(limits.interval(), limits.failuresPerMinute(), now));
        return bucket.take(now) == 0;
    }

    public long secondsToWait() {
        return limits.isLimited()
                ? Math.max(1, limits.interval().plusMillis(999).toSeconds())
                : 1;
    }

    private record Origin(ByteBuffer network, boolean bySignature) {}
}
