package io.orgraph.session;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Fingerprint;
import io.orgraph.model.SourceName;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Begins, finds and ends sessions. Each belongs to one front end, by its name, and is none at another one. A session's id changes at each sign-in, and its time since the first one goes on. It
 * ends when it was idle for too long, and at the latest after its absolute time.
 */
public final class Sessions {
    private final SessionStore store;
    private final KeyRing ring;
    private final SessionLimits limits;
    private final Clock clock;
    private final SessionCounters counters;
    private final Set<Use> uses = ConcurrentHashMap.newKeySet();

    public Sessions(SessionStore store, KeyRing ring, SessionLimits limits, Clock clock, SessionCounters counters) {
        this.store = store;
        this.ring = ring;
        this.limits = limits;
        this.clock = clock;
        this.counters = counters;
    }

    /** Begins a session under a new id, in the place of a former one, whose id is worth nothing from then on. */
    public CompletionStage<Begun> begin(String frontEnd, SessionContent content, @Nullable Session former) {
        SessionId id = SessionId.random();
        SessionKey key = id.key(frontEnd);
        Instant now = clock.instant();
        SealedSession stored = new SealedSession(
                former == null ? now : former.createdAt(),
                now,
                ring.seal(key, content.bytes()),
                ProviderSession.tagsOf(content.identity()));
        CompletionStage<Boolean> room =
                former == null ? CompletableFuture.completedFuture(false) : end(former, SessionEnd.REPLACED);
        return room.thenCompose(ended -> store.put(key, stored)).thenApply(kept -> {
            counters.started();
            return new Begun(id, new Session(key, content, stored, limits));
        });
    }

    /** The live session of that id at that front end. Does not prolong it. */
    public CompletionStage<Optional<Session>> find(String frontEnd, SessionId id) {
        return find(id.key(frontEnd));
    }

    private CompletionStage<Optional<Session>> find(SessionKey key) {
        return store.find(key)
                .thenCompose(stored -> stored.isEmpty()
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : opened(key, stored.get()));
    }

    /** As {@link #find}, and prolongs it. */
    public CompletionStage<Optional<Session>> use(String frontEnd, SessionId id) {
        return find(frontEnd, id)
                .thenCompose(found -> found.isEmpty()
                        ? CompletableFuture.completedFuture(found)
                        : used(found.get(), clock.instant()));
    }

    private CompletionStage<Optional<Session>> used(Session session, Instant now) {
        return store.change(session.key(), stored -> stored.usedAt(now))
                .thenApply(prolonged -> Optional.of(session.usedAt(now, limits)));
    }

    /** A browser whose session of that key was not at hand has begun another one. Nothing happens where it has ended. */
    public CompletionStage<Boolean> replaced(String keyOfFormer) {
        return remove(new SessionKey(keyOfFormer), SessionEnd.REPLACED);
    }

    /** Whether it was still there. */
    public CompletionStage<Boolean> end(Session session) {
        return end(session, SessionEnd.SIGNED_OUT);
    }

    /** As it is now; empty where it has ended meanwhile. */
    public CompletionStage<Optional<Session>> again(Session session) {
        return find(session.key());
    }

    /** The provider has vouched for its person anew. Empty where the session has ended meanwhile: it stays ended. */
    public CompletionStage<Optional<Session>> renew(Session session, Identity identity) {
        SessionKey key = session.key();
        return store.change(
                        key,
                        stored -> ring.open(key, stored.encrypted())
                                .map(plain -> stored.with(ring.seal(
                                        key,
                                        SessionContent.of(plain).with(identity).bytes())))
                                .orElse(stored))
                .thenCompose(changed -> again(session));
    }

    /** Its provider has ended them. Says how many there were. */
    public CompletionStage<Integer> endedByProvider(ProviderSession named) {
        return store.removeTagged(named.tags()).thenApply(count -> {
            counters.ended(SessionEnd.SIGNED_OUT_AT_PROVIDER, count);
            return count;
        });
    }

    /** The provider does not vouch for its person any more. */
    public CompletionStage<Boolean> revoked(Session session) {
        return end(session, SessionEnd.REVOKED);
    }

    /** An operation runs on the session: until the result is run, a rejection of one of its credentials is noted. */
    public Runnable begins(Session session) {
        Use use = new Use(session);
        uses.add(use);
        return () -> uses.remove(use);
    }

    /** A source has rejected a credential: each session that uses it now is signed out there at once. */
    public void rejected(SourceName source, Fingerprint credential) {
        for (Use use : uses) {
            Credential used = use.session.credentials().get(source);
            if (used != null && used.fingerprint().equals(credential)) {
                var unused = store.change(use.session.key(), stored -> without(source, use.session.key(), stored));
            }
        }
    }

    public int live() {
        return store.size();
    }

    private CompletionStage<Optional<Session>> opened(SessionKey key, SealedSession stored) {
        Instant now = clock.instant();
        if (!now.isBefore(stored.createdAt().plus(limits.absolute()))) {
            return endedAs(key, SessionEnd.EXPIRED);
        }
        if (!now.isBefore(stored.usedAt().plus(limits.idle()))) {
            return endedAs(key, SessionEnd.IDLE);
        }
        Optional<byte[]> plain = ring.open(key, stored.encrypted());
        return plain.isEmpty()
                ? endedAs(key, SessionEnd.UNREADABLE)
                : CompletableFuture.completedFuture(
                        Optional.of(new Session(key, SessionContent.of(plain.get()), stored, limits)));
    }

    private CompletionStage<Optional<Session>> endedAs(SessionKey key, SessionEnd reason) {
        return remove(key, reason).thenApply(there -> Optional.empty());
    }

    private CompletionStage<Boolean> end(Session session, SessionEnd reason) {
        return remove(session.key(), reason);
    }

    private CompletionStage<Boolean> remove(SessionKey key, SessionEnd reason) {
        return store.remove(key).thenApply(there -> {
            if (there) {
                counters.ended(reason);
            }
            return there;
        });
    }

    private SealedSession without(SourceName source, SessionKey key, SealedSession stored) {
        return ring.open(key, stored.encrypted())
                .map(plain -> stored.with(
                        ring.seal(key, SessionContent.of(plain).without(source).bytes())))
                .orElse(stored);
    }

    /**
     * A session that has just begun.
     *
     * @param id for its caller alone
     */
    public record Begun(SessionId id, Session session) {}

    /** One operation's use of a session; each is another, also of the same session. */
    private static final class Use {
        private final Session session;

        Use(Session session) {
            this.session = session;
        }
    }
}
