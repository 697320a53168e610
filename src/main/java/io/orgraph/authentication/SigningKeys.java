package io.orgraph.authentication;

import com.nimbusds.jose.jwk.JWKSet;
import io.orgraph.failure.Answer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys. They are fetched when a token names a key that is not among them, and refreshed before they are
 * five minutes old, by the first token of the fifth minute, which does not wait for that. Older keys verify no token
 * until they are fetched again, unless the issuer does not respond: then they stay valid for an hour. However many
 * tokens arrive, there is one fetch at a time and at most one in ten seconds, and all tokens in between share its
 * result.
 */
public final class SigningKeys {
    private static final Duration RENEWED = Duration.ofMinutes(4);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** How long after a fetch without a response no token waits for another one. */
    private static final Duration SILENT = Duration.ofSeconds(20);

    private final Supplier<CompletableFuture<Answer<byte[]>>> fetch;
    private final LongSupplier nanoTime;
    private volatile @Nullable Kept kept;
    private volatile @Nullable Long unanswered;
    private @Nullable Fetch latest;

    /** {@code fetch} returns the content at the issuer's address. It must not block. */
    public SigningKeys(Supplier<CompletableFuture<Answer<byte[]>>> fetch, LongSupplier nanoTime) {
        this.fetch = fetch;
        this.nanoTime = nanoTime;
    }

    /** Judges a token by the keys, which include the one with this id if the issuer has it. */
    CompletableFuture<AuthenticationResult> judge(String id, Function<JWKSet, AuthenticationResult> judge) {
        return having(id)
                .thenApply(found -> found.map(judge)
                        .orElseGet(() -> new AuthenticationResult.Refused(AuthenticationFailure.KEYS_UNAVAILABLE)));
    }

    /** The keys, which include the one with this id if the issuer has it; empty where they are not available. */
    public CompletableFuture<Optional<JWKSet>> having(String id) {
        Kept here = kept;
        if (here == null || isOlder(here.since(), LONGEST) || here.keys().getKeyByKeyId(id) == null) {
            return refreshed().thenApply(fetched -> Optional.ofNullable(fetched.keys()));
        }
        if (isOlder(here.since(), FRESH) && !isSilent()) {
            return refreshed().thenApply(fetched -> Optional.of(fetched.or(here.keys())));
        }
        if (isOlder(here.since(), RENEWED)) {
            var unused = refreshed();
        }
        return CompletableFuture.completedFuture(Optional.of(here.keys()));
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

    /** The result of a fetch; null where it is not usable. */
    private record Fetched(@Nullable JWKSet keys) {
        JWKSet or(JWKSet others) {
            return keys == null ? others : keys;
        }
    }
}
