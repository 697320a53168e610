package io.orgraph.sandbox.kognitos;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Page tokens: the start of a page, valid for one list with one set of parameters only.
 *
 * <p>They are in plain base64, so a caller that does not encode them in a URL loses the plus signs.
 *
 * @param secret key of the tokens' signature
 */
record PageTokens(long secret) {
    private static final int SEAL = 12;

    /** The token for an offset in the list that the binding names. */
    String at(int offset, String binding) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + SEAL).putInt(offset).put(seal(offset, binding));
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The offset in a token, which must have been made for that binding. */
    int offsetIn(String token, String binding) {
        byte[] bytes = decoded(token);
        if (bytes.length == Integer.BYTES + SEAL) {
            int offset = ByteBuffer.wrap(bytes).getInt();
            if (at(offset, binding).equals(token)) {
                return offset;
            }
        }
        throw Refused.invalidArgument("page_token", "The token is none, or was given to a call with other parameters");
    }

    private byte[] seal(int offset, String binding) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                    .putLong(secret)
                    .putInt(offset)
                    .array());
            return Arrays.copyOf(digest.digest(binding.getBytes(StandardCharsets.UTF_8)), SEAL);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
