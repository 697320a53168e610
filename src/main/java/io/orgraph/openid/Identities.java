package io.orgraph.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.orgraph.credential.Secret;
import io.orgraph.session.Identity;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Makes a session's identity of what a provider answers. */
final class Identities {
    private static final int LONGEST = 200;

    private final ProviderSettings settings;
    private final Clock clock;

    Identities(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Result<Identity> begun(OIDCTokens tokens, JWTClaimsSet claims) {
        String subject = claims.getSubject();
        Identity.Rights rights = settings.groups().rightsBy(claims.getClaims());
        if (subject == null || subject.isEmpty()) {
            return Result.failed(SignInProblem.INVALID);
        }
        return rights == null
                ? Result.failed(SignInProblem.NO_GROUP)
                : Result.of(new Identity(settings.name(), person(subject, claims), rights, tokens(tokens, claims)));
    }

    /**
     * The refreshed token must be of the same person (OpenID Connect Core, section 12.2). What a session's id stands for never
     * grows: a right that was gained since comes with the next sign-in, under a new id.
     */
    Result<Identity> refreshed(Identity before, OIDCTokens tokens, JWTClaimsSet claims) {
        Identity.Rights rights = settings.groups().rightsBy(claims.getClaims());
        if (!before.person().subject().equals(claims.getSubject())) {
            return Result.failed(SignInProblem.INVALID);
        }
        return rights == null
                ? Result.failed(SignInProblem.NO_GROUP)
                : Result.of(before.with(rights.within(before.rights()), kept(before, tokens(tokens, claims))));
    }

    /** Without a new ID token the provider says nothing new of the person. */
    Identity prolonged(Identity before, OIDCTokens tokens) {
        return before.with(kept(before, tokens(tokens, null)));
    }

    /** A provider that does not rotate refresh tokens sends none: the former one goes on. */
    private static Identity.Tokens kept(Identity before, Identity.Tokens newer) {
        return new Identity.Tokens(
                newer.refresh() == null ? before.tokens().refresh() : newer.refresh(), newer.expiresAt());
    }

    private Identity.Tokens tokens(OIDCTokens tokens, @Nullable JWTClaimsSet claims) {
        RefreshToken refresh = tokens.getRefreshToken();
        return new Identity.Tokens(
                refresh == null ? null : secret(refresh.getValue()),
                expiry(tokens, claims == null ? null : claims.getExpirationTime()));
    }

    /** The access token's, otherwise that of the ID token. */
    private Instant expiry(OIDCTokens tokens, @Nullable Date ofIdToken) {
        long seconds = tokens.getAccessToken().getLifetime();
        if (seconds > 0) {
            return clock.instant().plusSeconds(Math.min(seconds, 86_400));
        }
        return ofIdToken == null ? clock.instant().plusSeconds(300) : ofIdToken.toInstant();
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text != null && Secret.isWellFormed(text) ? Secret.of(text) : null;
    }

    private static Identity.Person person(String subject, JWTClaimsSet claims) {
        return new Identity.Person(subject, text(claims, "sid"), text(claims, "name"), text(claims, "email"));
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isEmpty() ? shortened(text) : null;
    }

    /** As a session keeps it. */
    static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
