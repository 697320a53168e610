package io.orgraph.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenClaimsVerifier;
import io.orgraph.authentication.Signatures;
import io.orgraph.authentication.SigningKeys;
import io.orgraph.session.ProviderSession;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Verifies logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6): signed by a key of the provider, of this
 * issuer, for this client, with the event and without a nonce, in time, and not seen before.
 */
final class LogoutTokenCheck {
    /** The specification advises two minutes; providers' clocks and retries need some more. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private static final Duration SKEW = Duration.ofSeconds(IdTokenCheck.SKEW);
    private static final Set<JOSEObjectType> TYPES = Set.of(JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"));
    private static final int MOST_SEEN = 100_000;

    private final ProviderSettings settings;
    private final LogoutTokenClaimsVerifier claims;
    private final SigningKeys keys;
    private final Clock clock;

    /** For longer than any token is accepted. Only tokens of the provider come into it. */
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(MOST_SEEN)
            .expireAfterWrite(OLDEST.plus(SKEW).plus(SKEW))
            .executor(Runnable::run)
            .build();

    LogoutTokenCheck(ProviderSettings settings, SigningKeys keys, Clock clock) {
        this.settings = settings;
        this.claims = new LogoutTokenClaimsVerifier(
                new Issuer(settings.issuer()), new ClientID(settings.client().id()));
        this.keys = keys;
        this.clock = clock;
    }

    /** Which sessions the token ends. */
    CompletableFuture<Result<ProviderSession>> verify(SignedJWT token) {
        JOSEObjectType type = token.getHeader().getType();
        if (type != null && !TYPES.contains(type)) {
            return CompletableFuture.completedFuture(Result.failed(SignInProblem.INVALID));
        }
        return keys.having(Objects.requireNonNullElse(token.getHeader().getKeyID(), ""))
                .thenApply(found -> found.map(set -> Signatures.isSigned(token, set)
                                ? meant(token)
                                : Result.<ProviderSession>failed(SignInProblem.INVALID))
                        .orElseGet(() -> Result.failed(SignInProblem.UNAVAILABLE)));
    }

    private Result<ProviderSession> meant(SignedJWT token) {
        try {
            JWTClaimsSet said = token.getJWTClaimsSet();
            claims.verify(said, null);
            ProviderSession meant =
                    sessions(Objects.requireNonNull(token.getPayload().toJSONObject()));
            return isInTime(said) && isNew(said.getJWTID()) ? Result.of(meant) : Result.failed(SignInProblem.INVALID);
        } catch (BadJWTException | ParseException | RuntimeException refused) {
            return Result.failed(SignInProblem.INVALID);
        }
    }

    private boolean isInTime(JWTClaimsSet said) {
        Instant now = clock.instant();
        Instant issued = said.getIssueTime().toInstant();
        return now.minus(SKEW).isBefore(said.getExpirationTime().toInstant())
                && !issued.isAfter(now.plus(SKEW))
                && !issued.isBefore(now.minus(OLDEST));
    }

    private boolean isNew(String id) {
        return !id.isEmpty() && seen.asMap().putIfAbsent(id, true) == null;
    }

    /** By the members as they are: the library makes a text of a number, and drops what is neither. */
    private ProviderSession sessions(Map<String, Object> members) throws ParseException {
        String subject = name(members, "sub");
        String sid = name(members, "sid");
        if (sid != null) {
            return ProviderSession.ofSid(settings.name(), Identities.shortened(sid), subject);
        }
        if (subject == null) {
            throw new ParseException("It means no session", 0);
        }
        return ProviderSession.ofSubject(settings.name(), subject);
    }

    private static @Nullable String name(Map<String, Object> members, String claim) throws ParseException {
        Object value = members.get(claim);
        if (value instanceof String text && !text.isEmpty()) {
            return text;
        }
        if (value != null) {
            throw new ParseException("It is no name", 0);
        }
        return null;
    }
}
