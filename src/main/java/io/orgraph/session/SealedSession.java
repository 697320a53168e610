package io.orgraph.session;

import java.time.Instant;
import java.util.Set;

/** A session as a store keeps it: two times, hashes of what a provider calls it, and the credentials encrypted. Immutable. */
public final class SealedSession {
    private final Instant createdAt;
    private final Instant usedAt;
    private final byte[] encrypted;
    private final Set<String> providerTags;

    SealedSession(Instant createdAt, Instant usedAt, byte[] encrypted, Set<String> providerTags) {
        this.createdAt = createdAt;
        this.usedAt = usedAt;
        this.encrypted = encrypted;
        this.providerTags = providerTags;
    }

    /** Hashes, by which a provider ends the sessions that it has begun. */
    Set<String> providerTags() {
        return providerTags;
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
        return new SealedSession(createdAt, now, encrypted, providerTags);
    }

    SealedSession with(byte[] changed) {
        return new SealedSession(createdAt, usedAt, changed, providerTags);
    }

    @Override
    public String toString() {
        return "***";
    }
}
