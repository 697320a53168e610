package io.orgraph.http.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.orgraph.http.security.FrontEnds;
import io.orgraph.http.security.PathPrefix;
import io.orgraph.http.security.SessionCookie;
import io.orgraph.openid.Provider;
import io.orgraph.openid.Providers;
import io.orgraph.session.Identity;
import io.orgraph.session.KeyRing;
import io.orgraph.session.Session;
import io.orgraph.session.Sessions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Ends a session at once, whatever its provider does, and says where its person signs out at the provider as well. */
@Singleton
final class SignOut {
    private final Sessions sessions;
    private final FrontEnds frontEnds;
    private final PathPrefix prefixes;
    private final Providers providers;
    private final KeyRing ring;

    SignOut(Sessions sessions, FrontEnds frontEnds, PathPrefix prefixes, Providers providers, KeyRing ring) {
        this.prefixes = prefixes;
        this.sessions = sessions;
        this.frontEnds = frontEnds;
        this.providers = providers;
        this.ring = ring;
    }

    /** Without a session there is nothing to end. */
    CompletionStage<HttpResponse<byte[]>> of(HttpRequest<?> request, @Nullable Session session) {
        SessionCookie cookie = frontEnds.of(request).cookie();
        URI further =
                session == null ? null : atProvider(request, session.content().identity());
        CompletionStage<Boolean> ended =
                session == null ? CompletableFuture.completedFuture(false) : sessions.end(session);
        return ended.thenApply(there -> SessionAnswers.ended(request, cookie, further));
    }

    /** Its answer to the revocation is not waited for: the session is over whatever it says. */
    private @Nullable URI atProvider(HttpRequest<?> request, @Nullable Identity identity) {
        Provider provider = identity == null ? null : providers.named(identity.provider());
        if (identity == null || provider == null) {
            return null;
        }
        var unused = provider.revoke(identity);
        return provider.logoutUrl(backTo(request, provider), ReturnPath.sealed(request, ring));
    }

    /** As a browser reaches this front end: a proxy that takes a prefix off does not do so at the provider. */
    private URI backTo(HttpRequest<?> request, Provider provider) {
        String prefix = Objects.requireNonNullElse(prefixes.of(request), "");
        return URI.create(frontEnds.of(request).origin(provider.settings().origin()) + prefix + "/session/signed-out");
    }
}
