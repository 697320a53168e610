package io.orgraph.upstream;

import org.jspecify.annotations.Nullable;

/**
 * The few texts of an upstream that are handed on: ids for its support. Only what cannot carry markup, a URL or a
 * message is one: 1 to 128 letters, digits and {@code . _ : -}. One that repeats the credential that was shown, plainly or in
 * another writing, is none: it would reach a client and a log.
 */
final class Reference {
    private static final int LONGEST = 128;

    private Reference() {}

    /** What an answer to that call may be found by. */
    static @Nullable String orNull(@Nullable String text, Call call) {
        return text != null && isSound(text) && !SecretForms.of(call.secret()).areIn(text) ? text : null;
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

    private static boolean isAllowed(char character) {
        return character == ':' || (PercentEncoding.isBare(character) && character != '~');
    }
}
