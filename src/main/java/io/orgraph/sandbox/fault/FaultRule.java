package io.orgraph.sandbox.fault;

import io.orgraph.sandbox.http.CallEffect;
import io.orgraph.sandbox.http.FaultDecision;
import io.orgraph.sandbox.http.Reply;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The calls that a fault applies to; the method that says what happens arms it.
 *
 * <p>Immutable: each fault armed from it counts for itself.
 */
public final class FaultRule {
    private static final int LOWEST_STATUS = 200;
    private static final int HIGHEST_STATUS = 599;

    private final Faults faults;
    private final Pattern method;
    private final Pattern path;
    private final int times;

    FaultRule(Faults faults, Pattern method, Pattern path, int times) {
        this.faults = faults;
        this.method = method;
        this.path = path;
        this.times = times;
    }

    /** The same calls, but only the next so many of them. */
    public FaultRule times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A fault must happen at least once, not " + count + " times");
        }
        return new FaultRule(faults, method, path, count);
    }

    /** They are answered with that status and nothing else, and the API never sees them. */
    public void answer(int status) {
        answer(Reply.empty(status));
    }

    /**
     * They are answered with that, and the API never sees them. {@link Reply#raw} takes any bytes, {@link Reply#with}
     * a header such as {@code Retry-After}.
     */
    public void answer(Reply reply) {
        if (reply.status() < LOWEST_STATUS || reply.status() > HIGHEST_STATUS) {
            throw new IllegalArgumentException("Not an HTTP status: " + reply.status());
        }
        arm(new FaultDecision(CallEffect.REPLACED, Duration.ZERO, reply));
    }

    /** They are never answered, and the API never sees them; their connections stay open until the sandbox is closed. */
    public void hang() {
        arm(FaultDecision.of(CallEffect.HUNG));
    }

    /** Their connections are closed, and the API never sees them. */
    public void closeBeforeEffect() {
        arm(FaultDecision.of(CallEffect.CLOSED_BEFORE_EFFECT));
    }

    /** The API takes them, and then their connections are closed without a byte of an answer. */
    public void closeAfterEffect() {
        arm(FaultDecision.of(CallEffect.CLOSED_AFTER_EFFECT));
    }

    /** The API takes them, and then their connections are closed when the head and half of the body were sent. */
    public void closeMidAnswer() {
        arm(FaultDecision.of(CallEffect.CLOSED_MID_ANSWER));
    }

    /** They are answered as usual, but so much later, on top of the latency; the API takes them at once. */
    public void delay(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay must not be negative: " + delay);
        }
        arm(new FaultDecision(CallEffect.DELAYED, delay, null));
    }

    private void arm(FaultDecision decision) {
        faults.arm(new ArmedFault(method, path, times, decision));
    }
}
