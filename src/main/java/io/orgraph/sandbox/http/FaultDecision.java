package io.orgraph.sandbox.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a call.
 *
 * @param outcome which kind of thing
 * @param delay how much later than the latency says
 * @param instead what is answered; null unless the answer is replaced
 */
public record FaultDecision(
        CallEffect outcome, Duration delay, @Nullable Reply instead) {
    /** Nothing unusual. */
    public static final FaultDecision USUAL = of(CallEffect.ANSWERED);

    private static final Reply NONE = Reply.empty(0);

    /** A decision that needs no more than its kind. */
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
