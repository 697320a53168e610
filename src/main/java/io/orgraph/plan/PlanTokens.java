package io.orgraph.plan;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs plans, so that the plan applied is the plan shown, without any state in the server. A token contains the
 * desired access, the hash of the state that it was compared with, and its expiry; HMAC-SHA256 covers all of it.
 */
public final class PlanTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 32;
    private static final int LONGEST = 200_000;

    private final SecretKeySpec key;
    private final Duration lifetime;
    private final Clock clock;

    /**
     * Throws IllegalArgumentException for a key of fewer than 32 bytes.
     *
     * @param lifetime the time until a token expires
     */
    public PlanTokens(byte[] key, Duration lifetime, Clock clock) {
        if (key.length < SIGNATURE) {
            throw new IllegalArgumentException("A key has at least " + SIGNATURE + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** With a random key that ends with the process. */
    public static PlanTokens withRandomKey(Duration lifetime, Clock clock) {
        byte[] key = new byte[SIGNATURE];
        new SecureRandom().nextBytes(key);
        return new PlanTokens(key, lifetime, clock);
    }

    public Signed sign(DesiredAccess desired, String state) {
        Instant end = clock.instant().plus(lifetime);
        byte[] content = PlanContent.write(desired, state, end);
        byte[] signature = signature(content);
        byte[] token = Arrays.copyOf(signature, signature.length + content.length);
        System.arraycopy(content, 0, token, signature.length, content.length);
        return new Signed(encoded(token), end);
    }

    /**
     * Returns the content of a token; empty where it was not issued here, or was changed. The content of an expired
     * token is returned, marked as such.
     */
    public Optional<Opened> open(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            // The last character has bits that the decoder skips, so that one token would have several texts.
            if (bytes.length <= SIGNATURE || !encoded(bytes).equals(token)) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
            boolean ours = MessageDigest.isEqual(signature(content), Arrays.copyOf(bytes, SIGNATURE));
            return ours ? Optional.of(PlanContent.read(content, clock.instant())) : Optional.empty();
        } catch (IllegalArgumentException | IOException notOurs) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
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
