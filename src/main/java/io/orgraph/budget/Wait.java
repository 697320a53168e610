package io.orgraph.budget;

import org.jspecify.annotations.Nullable;

/** A call that an operation waits for. */
public final class Wait {
    final Runnable atEnd;

    @Nullable Wait previous;

    @Nullable Wait next;

    boolean isListed;
    private final Waits waits;

    Wait(Waits waits, Runnable atEnd) {
        this.waits = waits;
        this.atEnd = atEnd;
    }

    /** Called when the call is waited for no more. Idempotent. */
    public void end() {
        waits.remove(this);
    }
}
