package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;

/** What the outcome of one call says of the source. */
enum HealthSignal {
    /** It answers. A refusal is an answer, and so is one that is too long. */
    ANSWERS,
    /** It gives no answer, or one that is no HTTP, or 5xx. */
    FAILS,
    /** Nothing: what went wrong is on our side, or nobody waited for the end. */
    NONE;

    private static final int SERVER_ERROR = 500;

    static HealthSignal of(Answer<Reply> outcome) {
        return outcome.fold(reply -> reply.status() >= SERVER_ERROR ? FAILS : ANSWERS, HealthSignal::of);
    }

    private static HealthSignal of(Failure failure) {
        if (failure instanceof Failure.ResponseTooLarge) {
            return ANSWERS;
        }
        boolean ours = failure.code() == Code.OVERLOADED || failure.code() == Code.INTERNAL;
        return ours || failure instanceof Failure.Cancelled ? NONE : FAILS;
    }
}
