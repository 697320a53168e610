package io.orgraph.sandbox.tours;

import org.jspecify.annotations.Nullable;

/** The state of the subscription: without a valid one, reads are answered and changes are refused with 402. */
public final class Subscription {
    private volatile @Nullable String lapse;

    /** Changes are refused from now on, with the reason {@code subscription_expired}. */
    public void expire() {
        lapse = "subscription_expired";
    }

    /** Changes are refused from now on, with the reason {@code subscription_past_due}. */
    public void fallBehind() {
        lapse = "subscription_past_due";
    }

    /** Changes are accepted again, as at the start. */
    public void renew() {
        lapse = null;
    }

    void needsToBePaid() {
        var reason = lapse;
        if (reason != null) {
            throw Refused.paymentRequired(reason);
        }
    }
}
