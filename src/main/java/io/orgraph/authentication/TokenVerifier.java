package io.orgraph.authentication;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.orgraph.credential.Secret;
import java.text.ParseException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells callers by a JSON Web Token that the deployment's issuer signed. */
public final class TokenVerifier {
    /** The library takes base64's other alphabet too, and skips what is in none: one token would have many texts. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final TokenClaims claims;
    private final SigningKeys keys;

    public TokenVerifier(TokenSettings settings, SigningKeys keys, Clock clock) {
        this.claims = new TokenClaims(settings, clock);
        this.keys = keys;
    }

    /** What a token says is looked at first: only one that could be ours may make anybody ask for keys. */
    CompletableFuture<AuthenticationResult> recognize(Secret shown) {
        SignedJWT token = read(shown);
        Principal bearer = token == null ? null : bearerOf(token);
        if (token == null || bearer == null) {
            return CompletableFuture.completedFuture(AuthenticationResult.Unrecognized.STRANGER);
        }
        return keys.judge(
                token.getHeader().getKeyID(),
                set -> Signatures.isSignedByOne(set, token)
                        ? new AuthenticationResult.Known(bearer)
                        : AuthenticationResult.Unrecognized.STRANGER);
    }

    private static @Nullable SignedJWT read(Secret shown) {
        if (!FORM.matcher(shown.reveal()).matches()) {
            return null;
        }
        try {
            SignedJWT token = SignedJWT.parse(shown.reveal());
            return Signatures.canCheck(token.getHeader()) ? token : null;
        } catch (ParseException | RuntimeException unreadable) {
            // Whatever anybody sends gets here, and the library does not promise one exception for all of it.
            return null;
        }
    }

    private @Nullable Principal bearerOf(SignedJWT token) {
        try {
            JWTClaimsSet said = token.getJWTClaimsSet();
            return said == null ? null : claims.bearerOf(said);
        } catch (ParseException | RuntimeException unreadable) {
            return null;
        }
    }
}
