package io.orgraph.plan;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.Optional;

/** Signs bytes as a JWS (RFC 7515) with one header, which keeps the tokens of different purposes apart. */
final class TokenSigner {
    static final int SHORTEST_KEY = 32;

    private final JWSHeader header;
    private final String start;
    private final JWSSigner signer;
    private final JWSVerifier verifier;
    private final int longest;

    /**
     * Throws IllegalArgumentException for a key of fewer than 32 bytes.
     *
     * @param longest the most characters of a token that is read
     */
    TokenSigner(JWSHeader header, byte[] key, int longest) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("A key has at least " + SHORTEST_KEY + " bytes");
        }
        try {
            this.signer = new MACSigner(key);
            this.verifier = new MACVerifier(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A key of " + SHORTEST_KEY + " bytes is enough for HS256", impossible);
        }
        this.header = header;
        this.start = header.toBase64URL() + ".";
        this.longest = longest;
    }

    String sign(byte[] content) {
        JWSObject token = new JWSObject(header, new Payload(content));
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
        }
        return token.serialize();
    }

    /** Returns the bytes that were signed; empty where the token was not signed here for this purpose, or was changed. */
    Optional<byte[]> open(String token) {
        // Any other header is refused unread: no other algorithm, and no parameter that changes what is signed.
        if (token.length() > longest || !token.startsWith(start)) {
            return Optional.empty();
        }
        try {
            JWSObject signed = JWSObject.parse(token);
            return token.equals(onlyTextOf(signed)) && signed.verify(verifier)
                    ? Optional.of(signed.getPayload().toBytes())
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The decoder skips blanks, foreign characters and the last bits, so that one token would have several texts. */
    private String onlyTextOf(JWSObject signed) {
        return start
                + Base64URL.encode(signed.getPayload().toBytes())
                + "."
                + Base64URL.encode(signed.getSignature().decode());
    }
}
