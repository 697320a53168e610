package io.orgraph.authentication;

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
 * The issuer's keys. They are fetched when a token names one that is not here, and again before they are five minutes old,
 * by the first token of the fifth; who comes then does not wait. Keys that are older judge nobody until they are fetched
 * again, unless the issuer does not answer: then they serve for an hour. However many tokens come, there is one fetch at a
 * time and in ten seconds at most, and whoever comes in between has its result.
 */
public final class SigningKeys {
    private static final Duration RENEWED = Duration.ofMinutes(4);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** So long after it did not answer, nobody waits to see whether the issuer does again. */
    private static final Duration SILENT = Duration.ofSeconds(20);

    private final Supplier<CompletableFuture<Answer<byte[]>>> fetch;
    private final LongSupplier nanoTime;
    private volatile @Nullable Kept kept;
    private volatile @Nullable Long unanswered;
    private @Nullable Fetch latest;

    /** {@code fetch} gives what is at the issuer's address. It must not block. */
    public SigningKeys(Supplier<CompletableFuture<Answer<byte[]>>> fetch, LongSupplier nanoTime) {
        this.fetch = fetch;
        this.nanoTime = nanoTime;
    }

    /** Has a token judged by the keys, of which one has this id if the issuer has one. */
    CompletableFuture<AuthenticationResult> judge(String id, Function<JWKSet, AuthenticationResult> judge) {
        Kept here = kept;
        if (here == null || isOlder(here.since(), LONGEST) || here.keys().getKeyByKeyId(id) == null) {
            return refreshed().thenApply(fetched -> fetched.judge(judge));
        }
        if (isOlder(here.since(), FRESH) && !isSilent()) {
            return refreshed().thenApply(fetched -> judge.apply(fetched.or(here.keys())));
        }
        if (isOlder(here.since(), RENEWED)) {
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
        unanswered = fetched.keys() == null ? nanoTime.getAsLong() : null;
        return fetched;
    }

    private static @Nullable JWKSet parse(byte[] document) {
        try {
            return JWKSet.parse(new String(document, StandardCharsets.UTF_8));
        } catch (ParseException | RuntimeException unreadable) {
            return null;
        }
    }

    private boolean isSilent() {
        Long since = unanswered;
        return since != null && !isOlder(since, SILENT);
    }

    private boolean isOlder(long since, Duration age) {
        return nanoTime.getAsLong() - since >= age.toNanos();
    }

    private record Kept(JWKSet keys, long since) {}

    private record Fetch(CompletableFuture<Fetched> result, long since) {}

    /** What came of a fetch; null where nothing usable did. */
    private record Fetched(@Nullable JWKSet keys) {
        AuthenticationResult judge(Function<JWKSet, AuthenticationResult> judge) {
            return keys == null
                    ? new AuthenticationResult.Refused(AuthenticationFailure.KEYS_UNAVAILABLE)
                    : judge.apply(keys);
        }

        JWKSet or(JWKSet others) {
            return keys == null ? others : keys;
        }
    }
}
