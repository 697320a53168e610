package io.orgraph.sandbox.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The decision on the fault of a call.
 *
 * @param outcome what happens to the call
 * @param delay added to the latency
 * @param instead the replacement of the response; null unless the response is replaced
 */
public record FaultDecision(
        CallEffect outcome, Duration delay, @Nullable Reply instead) {
    /** No fault. */
    public static final FaultDecision USUAL = of(CallEffect.ANSWERED);

    private static final Reply NONE = Reply.empty(0);

    /** A decision that needs nothing but its outcome. */
    public static FaultDecision of(CallEffect outcome) {
        return new FaultDecision(outcome, Duration.ZERO, null);
    }

    /** The answer, whether or not it is sent; of status 0 if the API does not see the call. */
    Reply replyTo(Request request, Api api) {
        return switch (outcome) {
            case ANSWERED, DELAYED, CLOSED_AFTER_EFFECT, CLOSED_MID_ANSWER -> api.answer(request);
            case REPLACED, HUNG, CLOSED_BEFORE_EFFECT -> instead == null ? NONE : instead;
        };
    }
}
