package io.orgraph.plan;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs plans, so that the plan applied is the plan shown, without any state in the server. A token is a JWS of HS256 (RFC
 * 7515) whose payload is the desired access, the hash of the state that it was compared with, and its expiry.
 */
public final class PlanTokens {
    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);
    private static final String START = HEADER.toBase64URL() + ".";
    private static final int SHORTEST_KEY = 32;
    private static final int LONGEST = 200_000;

    private final JWSSigner signer;
    private final JWSVerifier verifier;
    private final Duration lifetime;
    private final Clock clock;

    /**
     * Throws IllegalArgumentException for a key of fewer than 32 bytes.
     *
     * @param lifetime the time until a token expires
     */
    public PlanTokens(byte[] key, Duration lifetime, Clock clock) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("A key has at least " + SHORTEST_KEY + " bytes");
        }
        try {
            this.signer = new MACSigner(key);
            this.verifier = new MACVerifier(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A key of " + SHORTEST_KEY + " bytes is enough for HS256", impossible);
        }
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** With a random key that ends with the process. */
    public static PlanTokens withRandomKey(Duration lifetime, Clock clock) {
        byte[] key = new byte[SHORTEST_KEY];
        new SecureRandom().nextBytes(key);
        return new PlanTokens(key, lifetime, clock);
    }

    public Signed sign(DesiredAccess desired, String state) {
        Instant end = clock.instant().plus(lifetime);
        JWSObject token = new JWSObject(HEADER, new Payload(PlanContent.write(desired, state, end)));
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
        }
        return new Signed(token.serialize(), end);
    }

    /**
     * Returns the content of a token; empty where it was not issued here, or was changed. The content of an expired
     * token is returned, marked as such.
     */
    public Optional<Opened> open(String token) {
        // Any other header is refused unread: no other algorithm, and no parameter that changes what is signed.
        if (token.length() > LONGEST || !token.startsWith(START)) {
            return Optional.empty();
        }
        try {
            JWSObject signed = JWSObject.parse(token);
            return token.equals(onlyTextOf(signed)) && signed.verify(verifier)
                    ? Optional.of(PlanContent.read(signed.getPayload().toBytes(), clock.instant()))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | IOException notOurs) {
            return Optional.empty();
        }
    }

    /** The decoder skips blanks, foreign characters and the last bits, so that one token would have several texts. */
    private static String onlyTextOf(JWSObject signed) {
        return START
                + Base64URL.encode(signed.getPayload().toBytes())
                + "."
                + Base64URL.encode(signed.getSignature().decode());
    }

    /** A token and its expiry. */
    public record Signed(String token, Instant end) {}

    /**
     * The content of a token.
     *
     * @param state the hash of the state that the desired access was compared with
     * @param ended whether it has expired
     */
    public record Opened(DesiredAccess desired, String state, boolean ended) {}
}
