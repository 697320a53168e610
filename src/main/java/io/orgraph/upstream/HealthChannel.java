package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Health;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Passive health check: remembers the outcome of the last calls. A refusal counts as an answer, since it shows that the
 * source is up. Errors on this side say nothing about the source.
 */
final class HealthChannel implements Channel {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Channel next;
    private final Clock clock;
    private volatile Health health = Health.NOT_CALLED_YET;

    HealthChannel(Channel next, Clock clock) {
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
    public void send(Call call, Receiver receiver) {
        next.send(call, receiver.after(this::noteOutcome));
    }

    @Override
    public String toString() {
        return "HealthChannel(" + next + ")";
    }

    private void noteOutcome(Answer<Reply> answer) {
        switch (HealthSignal.of(answer)) {
            case ANSWERS -> answers(answer);
            case FAILS -> fails(answer.fold(reply -> Code.UPSTREAM_UNAVAILABLE, Failure::code));
            case NONE -> {}
        }
    }

    private void answers(Answer<Reply> answer) {
        Health seen = health;
        if (answer instanceof Answer.Given<Reply> given
                && given.value().status() == TOO_MANY_REQUESTS
                && given.value().retryAfter() != null) {
            note(
                    Health.State.UP,
                    Code.RATE_LIMITED,
                    clock.instant().plus(given.value().retryAfter()));
        } else if (seen.state() != Health.State.UP) {
            health = new Health(
                    Health.State.UP,
                    seen.lastFailureAt(),
                    seen.lastFailureCode(),
                    seen.rateLimitedUntil(),
                    seen.circuit());
        }
    }

    private void fails(Code code) {
        note(Health.State.FAILING, code, health.rateLimitedUntil());
    }

    private void note(Health.State state, Code code, @Nullable Instant rateLimitedUntil) {
        health = new Health(state, clock.instant(), code, rateLimitedUntil, health.circuit());
    }
}
