package io.orgraph.caller;

import com.nimbusds.jose.jwk.JWKSet;
import io.orgraph.failure.Answer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys. They are fetched when a token names one that is not here, and again after five minutes while the old
 * ones still serve; those serve for an hour, should the issuer not answer. However many tokens name keys that do not
 * exist, there is one fetch in ten seconds at most, and whoever comes in between has its result.
 */
public final class SigningKeys {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Supplier<CompletableFuture<Answer<byte[]>>> fetch;
    private final LongSupplier nanoTime;
    private volatile @Nullable Kept kept;
    private @Nullable Fetch latest;

    /** {@code fetch} gives what is at the issuer's address. It must not block. */
    public SigningKeys(Supplier<CompletableFuture<Answer<byte[]>>> fetch, LongSupplier nanoTime) {
        this.fetch = fetch;
        this.nanoTime = nanoTime;
    }

    /** Has a token judged by the keys, of which one has this id if the issuer has one. */
    CompletableFuture<Recognition> judge(String id, Function<JWKSet, Recognition> judge) {
        Kept here = kept;
        if (here == null || isOlder(here.since(), LONGEST) || here.keys().getKeyByKeyId(id) == null) {
            return refreshed().thenApply(fetched -> fetched.judge(judge));
        }
        if (isOlder(here.since(), FRESH)) {
            var unused = refreshed();
        }
        return CompletableFuture.completedFuture(judge.apply(here.keys()));
    }

    private synchronized CompletableFuture<Fetched> refreshed() {
        Fetch last = latest;
        if (last == null || (last.result().isDone() && isOlder(last.since(), PAUSE))) {
            long now = nanoTime.getAsLong();
            last = new Fetch(fetch.get().thenApply(answer -> read(answer, now)), now);
            latest = last;
        }
        return last.result();
    }

    private Fetched read(Answer<byte[]> answer, long since) {
        Fetched fetched = new Fetched(answer.fold(SigningKeys::parse, failure -> null));
        if (fetched.keys() != null) {
            kept = new Kept(fetched.keys(), since);
        }
        return fetched;
    }

    private static @Nullable JWKSet parse(byte[] document) {
        try {
            return JWKSet.parse(new String(document, StandardCharsets.UTF_8));
        } catch (ParseException | RuntimeException unreadable) {
            return null;
        }
    }

    private boolean isOlder(long since, Duration age) {
        return nanoTime.getAsLong() - since >= age.toNanos();
    }

    private record Kept(JWKSet keys, long since) {}

    private record Fetch(CompletableFuture<Fetched> result, long since) {}

    /** What came of a fetch; null where nothing usable did. */
    private record Fetched(@Nullable JWKSet keys) {
        Recognition judge(Function<JWKSet, Recognition> judge) {
            return keys == null ? Recognition.Unrecognized.UNDECIDED : judge.apply(keys);
        }
    }
}
