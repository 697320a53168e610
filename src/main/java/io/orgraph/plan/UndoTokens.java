package io.orgraph.plan;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs what undoes a change, without any state in the server. A token is a JWS of HS256 (RFC 7515) with a header of its
 * own, so that no token of a plan is taken for one. It grants nothing: the change is made with the caller's credential.
 */
public final class UndoTokens {
    private static final JWSHeader HEADER = new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("undo"))
            .build();
    private static final int LONGEST = 32_000;

    private final TokenSigner signer;
    private final Duration lifetime;
    private final Clock clock;

    UndoTokens(byte[] key, Duration lifetime, Clock clock) {
        this.signer = new TokenSigner(HEADER, key, LONGEST);
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Empty where the state is too large for a token, such as a picture within a URL. */
    public Optional<String> sign(Reversal reversal) {
        Instant end = clock.instant().plus(lifetime);
        return UndoContent.write(reversal, end).map(signer::sign).filter(token -> token.length() <= LONGEST);
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
            return Optional.of(UndoContent.read(content, clock.instant()));
        } catch (IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The content of a token, and whether it has expired. */
    public record Opened(Reversal reversal, boolean ended) {}
}
