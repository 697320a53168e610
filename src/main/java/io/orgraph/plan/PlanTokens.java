package io.orgraph.plan;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs plans, so that the plan applied is the plan shown, without any state in the server. A token is a JWS of HS256 (RFC
 * 7515) whose payload is the desired access, the hash of the state that it was compared with, and its expiry.
 */
public final class PlanTokens {
    private static final int LONGEST = 200_000;

    private final TokenSigner signer;
    private final UndoTokens undo;
    private final Duration lifetime;
    private final Clock clock;

    /**
     * Throws IllegalArgumentException for a key of fewer than 32 bytes.
     *
     * @param lifetime the time until a token expires
     */
    public PlanTokens(byte[] key, Duration lifetime, Clock clock) {
        this.signer = new TokenSigner(new JWSHeader(JWSAlgorithm.HS256), key, LONGEST);
        this.undo = new UndoTokens(key, lifetime, clock);
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** With a random key that ends with the process. */
    public static PlanTokens withRandomKey(Duration lifetime, Clock clock) {
        byte[] key = new byte[TokenSigner.SHORTEST_KEY];
        new SecureRandom().nextBytes(key);
        return new PlanTokens(key, lifetime, clock);
    }

    /** The tokens that undo changes, with the same key and lifetime. */
    public UndoTokens undo() {
        return undo;
    }

    public Signed sign(DesiredAccess desired, String state) {
        Instant end = clock.instant().plus(lifetime);
        return new Signed(signer.sign(PlanContent.write(desired, state, end)), end);
    }

    /**
     * Returns the content of a token; empty where it was not issued here, or was changed. The content of an expired
     * token is returned, marked as such.
     */
    public Optional<Opened> open(String token) {
        return signer.open(token).flatMap(this::read);
    }

    private Optional<Opened> read(byte[] content) {
        try {
            return Optional.of(PlanContent.read(content, clock.instant()));
        } catch (IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
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
