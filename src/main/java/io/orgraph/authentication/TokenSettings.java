package io.orgraph.authentication;

/**
 * Whose tokens are taken.
 *
 * @param issuer the {@code iss} that a token has
 * @param audience the {@code aud} that is among a token's
 * @param readScope the word in {@code scope} or {@code scp} that stands for reading
 * @param writeScope the one for writing
 */
public record TokenSettings(String issuer, String audience, String readScope, String writeScope) {
    public static final String READ_SCOPE = "orgraph:read";
    public static final String WRITE_SCOPE = "orgraph:write";
}
