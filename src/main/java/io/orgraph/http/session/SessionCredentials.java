package io.orgraph.http.session;

import io.orgraph.authentication.Principal;
import io.orgraph.authentication.Scope;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.http.security.CredentialReader;
import io.orgraph.session.Identity;
import io.orgraph.session.Session;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a session stands for: whom, and which credentials. */
public final class SessionCredentials {
    private static final int LONGEST_NAME = 100;

    private SessionCredentials() {}

    /** The person whom a provider has signed in; null for any other session. */
    public static @Nullable Principal principalOf(Session session) {
        Identity identity = session.content().identity();
        if (identity == null) {
            return null;
        }
        Set<Scope> scopes = identity.rights().write() ? Set.of(Scope.READ, Scope.WRITE) : Set.of(Scope.READ);
        return new Principal(nameOf(identity), scopes);
    }

    /** A person uses the deployment's credentials that its groups allow, and no other. */
    public static SourceCredentials of(Session session, CredentialReader reader) {
        Identity identity = session.content().identity();
        return identity == null
                ? reader.ofSession(session.credentials(), session.content().signedOut())
                : reader.ofSession(
                        session.credentials(),
                        session.content().signedOut(),
                        identity.rights().lent());
    }

    /** Prefixed, so that nobody can pass for the holder of an API key or a token in the log. */
    private static String nameOf(Identity identity) {
        String visible = identity.person().subject().replaceAll("[^!-~]", "?");
        return "openid:" + identity.provider() + ":" + visible.substring(0, Math.min(LONGEST_NAME, visible.length()));
    }
}
