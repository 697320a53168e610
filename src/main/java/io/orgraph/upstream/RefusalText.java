package io.orgraph.upstream;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The text of a refusal in the form in which it may be passed on: one line of plain text, without control characters and marks
 * that hide or turn around a part of it, {@value #LONGEST} code points at most. A text that repeats the credential of the call,
 * or a part of it, plainly or in another encoding, is dropped as a whole: what is left of it could still tell the rest.
 */
final class RefusalText {
    private static final int LONGEST = 300;

    /** What is shown is read with what follows it, so that a secret is recognised where the text is cut. */
    private static final int MOST_READ = 2 * LONGEST;

    private static final String CUT = "…";

    private RefusalText() {}

    /** Null where there is no text, or none that may be passed on as the response to that call. */
    static @Nullable String orNull(@Nullable String text, Call call) {
        if (text == null) {
            return null;
        }
        String plain = plain(text);
        String read = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        return plain.isEmpty() || SecretForms.of(call.secret()).areIn(read) ? null : cut(plain);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(MOST_READ).forEach(character -> {
            if (isShown(character)) {
                plain.appendCodePoint(character);
            } else if (isSpace(character) && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().strip();
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> !isSpace(character);
        };
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + CUT;
    }
}
