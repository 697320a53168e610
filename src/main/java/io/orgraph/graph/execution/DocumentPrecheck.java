package io.orgraph.graph.execution;

import org.jspecify.annotations.Nullable;

/**
 * Checks a document before parsing for what would be expensive to parse or to validate: fragments, whose validation
 * takes the third power of the length of their chain, and numbers of thousands of digits.
 */
final class DocumentPrecheck {
    private static final int MOST_FRAGMENTS = 50;
    private static final int MOST_DIGITS = 100;
    private static final String FRAGMENT = "fragment";

    private DocumentPrecheck() {}

    /** The exceeded limit, and what to do; null for none. */
    static @Nullable String tooMuchOf(String document) {
        if (fragments(document) > MOST_FRAGMENTS) {
            return "A document has at most " + MOST_FRAGMENTS + " fragments: use fewer, larger ones";
        }
        return digits(document) > MOST_DIGITS ? "A number has at most " + MOST_DIGITS + " digits" : null;
    }

    private static int fragments(String document) {
        int count = 0;
        for (int at = document.indexOf(FRAGMENT); at >= 0; at = document.indexOf(FRAGMENT, at + FRAGMENT.length())) {
            count++;
        }
        return count;
    }

    private static int digits(String document) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
