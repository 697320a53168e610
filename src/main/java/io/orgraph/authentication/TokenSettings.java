package io.orgraph.authentication;

/**
 * Which tokens are accepted.
 *
 * @param issuer the required {@code iss}
 * @param audience the required entry of {@code aud}
 * @param readScope the word in {@code scope} or {@code scp} that grants reading
 * @param writeScope the word that grants writing
 */
public record TokenSettings(String issuer, String audience, String readScope, String writeScope) {
    public static final String READ_SCOPE = "orgraph:read";
    public static final String WRITE_SCOPE = "orgraph:write";
}
