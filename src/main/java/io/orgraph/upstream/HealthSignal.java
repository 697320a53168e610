package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;

/** What the outcome of one call says about the health of the source. */
enum HealthSignal {
    /** The source responds. A refusal is a response, and so is one that is too large. */
    ANSWERS,
    /** The source does not respond, or not with HTTP, or with 5xx. */
    FAILS,
    /** Nothing: the error was on this side, or the call was cancelled. */
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
