package io.orgraph.openid;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenClaimsVerifier;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import io.orgraph.authentication.Signatures;
import io.orgraph.authentication.SigningKeys;
import java.text.ParseException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Verifies ID tokens: signed by a key of the provider, by an algorithm that needs a private key; of this issuer, for this
 * client, of this sign-in, for this access token, and in time.
 */
final class IdTokenCheck {
    /** Of clocks, in seconds. */
    static final int SKEW = 60;

    private final Issuer issuer;
    private final ClientID client;
    private final SigningKeys keys;

    IdTokenCheck(ProviderSettings settings, SigningKeys keys) {
        this.issuer = new Issuer(settings.issuer());
        this.client = new ClientID(settings.client().id());
        this.keys = keys;
    }

    /** @param nonce of the sign-in; null for a refresh, which has none */
    CompletableFuture<Result<JWTClaimsSet>> verify(OIDCTokens tokens, @Nullable String nonce) {
        JWT token = tokens.getIDToken();
        if (!(token instanceof SignedJWT signed) || !isIdToken(signed.getHeader())) {
            return CompletableFuture.completedFuture(Result.failed(SignInProblem.INVALID));
        }
        return keys.having(Objects.requireNonNullElse(signed.getHeader().getKeyID(), ""))
                .thenApply(found -> found.map(set -> Signatures.isSigned(signed, set)
                                ? claims(signed, tokens.getAccessToken(), nonce)
                                : Result.<JWTClaimsSet>failed(SignInProblem.INVALID))
                        .orElseGet(() -> Result.failed(SignInProblem.UNAVAILABLE)));
    }

    /** A token of another kind, such as an access or a logout token, has a type of its own. */
    private static boolean isIdToken(JWSHeader header) {
        return header.getType() == null || header.getType().equals(JOSEObjectType.JWT);
    }

    /** A token for several says to which of them it was given; the library does not look (OpenID Connect Core, 3.1.3.7). */
    private boolean isGivenToUs(JWTClaimsSet claims) throws ParseException {
        String given = claims.getStringClaim("azp");
        return given == null ? claims.getAudience().size() == 1 : given.equals(client.getValue());
    }

    private Result<JWTClaimsSet> claims(SignedJWT token, AccessToken access, @Nullable String nonce) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            new IDTokenClaimsVerifier(issuer, client, nonce == null ? null : new Nonce(nonce), SKEW)
                    .verify(claims, null);
            String hash = claims.getStringClaim("at_hash");
            if (hash != null) {
                AccessTokenValidator.validate(access, token.getHeader().getAlgorithm(), new AccessTokenHash(hash));
            }
            return isGivenToUs(claims) ? Result.of(claims) : Result.failed(SignInProblem.INVALID);
        } catch (BadJOSEException | InvalidHashException | ParseException | RuntimeException refused) {
            return Result.failed(SignInProblem.INVALID);
        }
    }
}
