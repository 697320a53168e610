package io.orgraph.upstream;

import org.jspecify.annotations.Nullable;

/**
 * The only texts of an upstream that are passed on: ids for its support. A reference cannot carry markup, a URL or a
 * message: 1 to 128 letters, digits and {@code . _ : -}. A text that repeats the credential of the call, plainly or in
 * another encoding, is refused: it would reach a client and a log.
 */
final class Reference {
    private static final int LONGEST = 128;

    private Reference() {}

    /** The text, where it is a valid reference for a response to that call. */
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
