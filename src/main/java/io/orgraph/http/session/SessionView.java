package io.orgraph.http.session;

import io.orgraph.graph.operation.CallerSession;
import io.orgraph.session.Identity;
import io.orgraph.session.Session;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** What is told of a session: the one truth of {@code GET /session} and of the graph's viewer. */
public final class SessionView {
    private SessionView() {}

    /** Times are in whole seconds. */
    public static CallerSession of(Session session) {
        Map<String, Boolean> sources = new HashMap<>();
        session.credentials().keySet().forEach(source -> sources.put(source.value(), true));
        Identity identity = session.content().identity();
        if (identity != null) {
            identity.rights().lent().forEach(source -> sources.put(source.value(), true));
        }
        session.content().signedOut().forEach(source -> sources.put(source.value(), false));
        return new CallerSession(
                session.idleUntil().truncatedTo(ChronoUnit.SECONDS),
                session.absoluteUntil().truncatedTo(ChronoUnit.SECONDS),
                sources,
                identity == null ? null : user(identity.provider(), identity.person()));
    }

    private static CallerSession.User user(String provider, Identity.Person person) {
        return new CallerSession.User(provider, person.subject(), person.name(), person.email());
    }
}
