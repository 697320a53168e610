package io.orgraph.session;

import io.orgraph.credential.Credential;
import io.orgraph.model.SourceName;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** A session that is live, as one request finds it. */
public final class Session {
    private final SessionKey key;
    private final SessionContent content;
    private final Instant createdAt;
    private final Instant idleUntil;
    private final Instant absoluteUntil;
    private final Map<SourceName, Credential> credentials;

    Session(SessionKey key, SessionContent content, SealedSession stored, SessionLimits limits) {
        this.key = key;
        this.content = content;
        this.createdAt = stored.createdAt();
        this.absoluteUntil = createdAt.plus(limits.absolute());
        this.idleUntil = idleUntil(stored.usedAt(), limits);
        this.credentials = content.credentials().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Credential.of(entry.getValue())));
    }

    private Session(Session before, Instant usedAt, SessionLimits limits) {
        this.key = before.key;
        this.content = before.content;
        this.createdAt = before.createdAt;
        this.absoluteUntil = before.absoluteUntil;
        this.idleUntil = idleUntil(usedAt, limits);
        this.credentials = before.credentials;
    }

    /** The same, used at that time. */
    Session usedAt(Instant time, SessionLimits limits) {
        return new Session(this, time, limits);
    }

    private Instant idleUntil(Instant usedAt, SessionLimits limits) {
        Instant idle = usedAt.plus(limits.idle());
        return idle.isAfter(absoluteUntil) ? absoluteUntil : idle;
    }

    /** Stands for the session where its id must not: nobody can use it as one. */
    public SessionKey key() {
        return key;
    }

    Instant createdAt() {
        return createdAt;
    }

    public SessionContent content() {
        return content;
    }

    public Map<SourceName, Credential> credentials() {
        return credentials;
    }

    /** When it ends unless something is requested before. */
    public Instant idleUntil() {
        return idleUntil;
    }

    /** When it ends whatever is requested. */
    public Instant absoluteUntil() {
        return absoluteUntil;
    }

    @Override
    public String toString() {
        return "***";
    }
}
