package io.orgraph.upstream;

import org.jspecify.annotations.Nullable;

/**
 * The few texts of an upstream that are handed on: ids for its support. Only what cannot carry markup, a URL or a
 * message is one: 1 to 128 letters, digits and {@code . _ : -}. One that repeats the credential that was shown, or so much
 * of it that it cannot be chance, is none: it would reach a client and a log.
 */
final class Reference {
    private static final int LONGEST = 128;

    /** A word that both have by chance, such as {@code session_}, is shorter. */
    private static final int TELLING = 10;

    private Reference() {}

    /** What an answer to that call may be found by. */
    static @Nullable String orNull(@Nullable String text, Call call) {
        return text != null && isSound(text) && !repeats(call.secret(), text) ? text : null;
    }

    static boolean isSound(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            if (!isAllowed(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has so many characters in a row of the secret, or all of a shorter one. */
    private static boolean repeats(String secret, String text) {
        int length = Math.min(secret.length(), TELLING);
        for (int from = 0; length > 0 && from + length <= secret.length(); from++) {
            if (text.contains(secret.substring(from, from + length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAllowed(char character) {
        return character == ':' || (PercentEncoding.isBare(character) && character != '~');
    }
}
