package io.orgraph.session;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** Keeps sessions by the hash of their id. What it is given is encrypted. Its stages never block a caller's thread. */
public interface SessionStore {

    CompletionStage<Optional<SealedSession>> find(SessionKey key);

    /** Adds a session; the store may end others to make room for it. */
    CompletionStage<Void> put(SessionKey key, SealedSession session);

    /** Changes a session that is still there, atomically; one that has ended meanwhile stays ended. */
    CompletionStage<Void> change(SessionKey key, UnaryOperator<SealedSession> change);

    /** Whether there was one. */
    CompletionStage<Boolean> remove(SessionKey key);

    /** Removes all that have one of these tags, and says how many there were. */
    CompletionStage<Integer> removeTagged(Set<String> tags);

    /** How many there are, as far as this process knows. */
    int size();
}
