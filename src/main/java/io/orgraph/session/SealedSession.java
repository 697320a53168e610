package io.orgraph.session;

import java.time.Instant;

/** A session as a store keeps it: two times, and the credentials encrypted. Immutable. */
public final class SealedSession {
    private final Instant createdAt;
    private final Instant usedAt;
    private final byte[] encrypted;

    SealedSession(Instant createdAt, Instant usedAt, byte[] encrypted) {
        this.createdAt = createdAt;
        this.usedAt = usedAt;
        this.encrypted = encrypted;
    }

    /** Its first sign-in. */
    Instant createdAt() {
        return createdAt;
    }

    /** Its last request. */
    Instant usedAt() {
        return usedAt;
    }

    byte[] encrypted() {
        return encrypted;
    }

    SealedSession usedAt(Instant now) {
        return new SealedSession(createdAt, now, encrypted);
    }

    SealedSession with(byte[] changed) {
        return new SealedSession(createdAt, usedAt, changed);
    }

    @Override
    public String toString() {
        return "***";
    }
}
