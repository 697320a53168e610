package io.orgraph.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.orgraph.credential.Fingerprint;
import io.orgraph.credential.Secret;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Authenticates callers by a JSON Web Token that the deployment's issuer has signed. */
public final class TokenVerifier {
    /**
     * The library also accepts base64's other alphabet, and skips characters of neither: one token would have many
     * texts.
     */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private static final int REMEMBERED = 10_000;

    private final TokenClaims claims;
    private final SigningKeys keys;

    /** Tokens whose signature was valid. It is verified each time all the same: the issuer may have revoked the key. */
    private final Cache<Fingerprint, Boolean> foundGood = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    public TokenVerifier(TokenSettings settings, SigningKeys keys, Clock clock) {
        this.claims = new TokenClaims(settings, clock);
        this.keys = keys;
    }

    /** Whether it has the three parts of a token, which no API key has. */
    static boolean looksLikeOne(Secret shown) {
        return FORM.matcher(shown.reveal()).matches();
    }

    /**
     * Checks the claims first: only a token that could be valid may cause a fetch of keys, or a signature computation.
     *
     * @param mayVerify whether a signature that has not been verified before may be computed
     */
    CompletableFuture<AuthenticationResult> recognize(Secret shown, BooleanSupplier mayVerify) {
        SignedJWT token = read(shown);
        if (token == null) {
            return CompletableFuture.completedFuture(new AuthenticationResult.Refused(AuthenticationFailure.MALFORMED));
        }
        AuthenticationResult said = said(token);
        if (!(said instanceof AuthenticationResult.Known known)) {
            return CompletableFuture.completedFuture(said);
        }
        return keys.judge(token.getHeader().getKeyID(), set -> {
            AuthenticationFailure fault = faultOf(token, set, Fingerprint.of(shown), mayVerify);
            return fault == null ? known : new AuthenticationResult.Refused(fault);
        });
    }

    private AuthenticationResult said(SignedJWT token) {
        if (!Signatures.canCheck(token.getHeader())) {
            return new AuthenticationResult.Refused(AuthenticationFailure.UNSUPPORTED_TOKEN);
        }
        try {
            Map<String, Object> payload = token.getPayload().toJSONObject();
            JWTClaimsSet said = token.getJWTClaimsSet();
            return payload == null || said == null
                    ? new AuthenticationResult.Refused(AuthenticationFailure.MALFORMED)
                    : claims.judge(payload, said);
        } catch (ParseException | RuntimeException unreadable) {
            return new AuthenticationResult.Refused(AuthenticationFailure.MALFORMED);
        }
    }

    private @Nullable AuthenticationFailure faultOf(
            SignedJWT token, JWKSet set, Fingerprint fingerprint, BooleanSupplier mayVerify) {
        List<JWK> candidates = Signatures.candidates(set, token);
        if (candidates.isEmpty()) {
            return AuthenticationFailure.UNKNOWN_KEY;
        }
        if (foundGood.getIfPresent(fingerprint) == null && !mayVerify.getAsBoolean()) {
            return AuthenticationFailure.TOO_MANY_FAILURES;
        }
        if (Signatures.isSignedByOne(candidates, token)) {
            foundGood.put(fingerprint, true);
            return null;
        }
        foundGood.invalidate(fingerprint);
        return AuthenticationFailure.BAD_SIGNATURE;
    }

    private static @Nullable SignedJWT read(Secret shown) {
        if (!looksLikeOne(shown) || !isEncodedAsUsual(shown)) {
            return null;
        }
        try {
            return SignedJWT.parse(shown.reveal());
        } catch (ParseException | RuntimeException unreadable) {
            // Anything a client sends gets here, and the library does not promise one exception for all of it.
            return null;
        }
    }

    /** The last character of a part has bits that decoders skip: they have to be zero, so that a token has one text. */
    private static boolean isEncodedAsUsual(Secret shown) {
        return Arrays.stream(shown.reveal().split("\\.", -1)).allMatch(TokenVerifier::isCanonical);
    }

    private static boolean isCanonical(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException cut) {
            return false;
        }
    }
}
