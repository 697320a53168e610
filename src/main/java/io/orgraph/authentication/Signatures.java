package io.orgraph.authentication;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accepted signature algorithms: only those that need a private key to sign. With the others, anyone who can verify
 * a token could sign one, and a public key could be passed off as a shared secret. Keys come from the issuer's list
 * alone, whatever the token says about where to find them.
 */
public final class Signatures {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);
    private static final Set<JOSEObjectType> TYPES = Set.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"));
    private static final int SHORTEST_RSA_KEY = 2048;

    private Signatures() {}

    /** Whether one of these keys has signed the token, by an accepted algorithm. */
    public static boolean isSigned(SignedJWT token, JWKSet keys) {
        return ALGORITHMS.contains(token.getHeader().getAlgorithm()) && isSignedByOne(candidates(keys, token), token);
    }

    /** Whether a token of this kind can be verified at all: it names its key, and has an accepted algorithm. */
    static boolean canCheck(JWSHeader header) {
        return header.getKeyID() != null
                && ALGORITHMS.contains(header.getAlgorithm())
                && (header.getType() == null || TYPES.contains(header.getType()));
    }

    /** The issuer's keys that the token may be signed with. */
    static List<JWK> candidates(JWKSet keys, SignedJWT token) {
        return new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader())).select(keys);
    }

    static boolean isSignedByOne(List<JWK> keys, SignedJWT token) {
        return keys.stream().anyMatch(key -> isSignedBy(key, token));
    }

    private static boolean isSignedBy(JWK key, SignedJWT token) {
        try {
            JWSVerifier verifier = verifier(key);
            return verifier != null && token.verify(verifier);
        } catch (JOSEException unusable) {
            return false;
        }
    }

    private static @Nullable JWSVerifier verifier(JWK key) throws JOSEException {
        if (key instanceof RSAKey rsa && rsa.size() >= SHORTEST_RSA_KEY) {
            return new RSASSAVerifier(rsa.toRSAPublicKey());
        }
        return key instanceof ECKey curve ? new ECDSAVerifier(curve.toECPublicKey()) : null;
    }
}
