package io.orgraph.openid;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The provider's configuration, read when it is first needed and again each hour. While the provider does not answer, what
 * it said last is true.
 */
final class ProviderDiscovery {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final URI issuer;
    private final ProviderConnection connection;
    private final LongSupplier nanoTime;
    private volatile @Nullable Kept kept;

    ProviderDiscovery(URI issuer, ProviderConnection connection, LongSupplier nanoTime) {
        this.issuer = issuer;
        this.connection = connection;
        this.nanoTime = nanoTime;
    }

    /** What it has said last; null before it has said anything. */
    @Nullable ProviderMetadata known() {
        Kept last = kept;
        return last == null ? null : last.metadata();
    }

    CompletableFuture<Result<ProviderMetadata>> metadata() {
        Kept last = kept;
        if (last != null && nanoTime.getAsLong() - last.since() < FRESH.toNanos()) {
            return CompletableFuture.completedFuture(Result.of(last.metadata()));
        }
        String base = issuer.toString().replaceFirst("/$", "");
        return connection
                .get(URI.create(base + WELL_KNOWN))
                .thenApply(answer -> answer.fold(
                        document -> ProviderMetadata.parse(document, issuer),
                        failure -> Result.<ProviderMetadata>failed(SignInProblem.UNAVAILABLE)))
                .thenApply(found -> found.fold(this::keep, problem -> orLast(last, problem)));
    }

    private Result<ProviderMetadata> keep(ProviderMetadata found) {
        kept = new Kept(found, nanoTime.getAsLong());
        return Result.of(found);
    }

    private static Result<ProviderMetadata> orLast(@Nullable Kept last, SignInProblem problem) {
        return last == null ? Result.failed(problem) : Result.of(last.metadata());
    }

    private record Kept(ProviderMetadata metadata, long since) {}
}
