package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Health;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how the last calls went. A refusal is an answer: a source that says no is up. What went wrong on our side says
 * nothing of the source.
 */
final class HealthWatch implements Channel {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Channel next;
    private final Clock clock;
    private volatile Health health = Health.NOT_CALLED_YET;

    HealthWatch(Channel next, Clock clock) {
        this.next = next;
        this.clock = clock;
    }

    Health health() {
        Health seen = health;
        Instant until = seen.rateLimitedUntil();
        boolean over = until != null && !until.isAfter(clock.instant());
        return over
                ? new Health(seen.state(), seen.lastFailureAt(), seen.lastFailureCode(), null, seen.circuit())
                : seen;
    }

    @Override
    public CompletableFuture<Answer<Reply>> send(Call call) {
        return next.send(call).whenComplete((answer, bug) -> {
            if (answer instanceof Answer.Given<Reply> given) {
                answered(given.value());
            } else if (answer instanceof Answer.Failed<Reply> failed) {
                failed(failed.failure());
            }
        });
    }

    private void answered(Reply reply) {
        if (reply.status() == TOO_MANY_REQUESTS && reply.retryAfter() != null) {
            note(Health.State.UP, Code.RATE_LIMITED, clock.instant().plus(reply.retryAfter()));
        } else if (reply.status() >= 500) {
            note(Health.State.FAILING, Code.UPSTREAM_UNAVAILABLE, health.rateLimitedUntil());
        } else if (health.state() != Health.State.UP) {
            Health seen = health;
            health = new Health(
                    Health.State.UP,
                    seen.lastFailureAt(),
                    seen.lastFailureCode(),
                    seen.rateLimitedUntil(),
                    seen.circuit());
        }
    }

    private void failed(Failure failure) {
        if (failure.code() != Code.OVERLOADED && failure.code() != Code.INTERNAL) {
            note(Health.State.FAILING, failure.code(), health.rateLimitedUntil());
        }
    }

    private void note(Health.State state, Code code, @Nullable Instant rateLimitedUntil) {
        health = new Health(state, clock.instant(), code, rateLimitedUntil, health.circuit());
    }
}
