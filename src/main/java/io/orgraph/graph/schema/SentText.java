package io.orgraph.graph.schema;

import org.jspecify.annotations.Nullable;

/** What a text has to keep before it is sent to a source. What people type passes, emoji and marks of direction too. */
public final class SentText {

    private SentText() {}

    /**
     * Says what is wrong with it; null where nothing is.
     *
     * @param lines whether it may have several lines, and tabs
     */
    public static @Nullable String problemWith(String text, boolean lines) {
        boolean sound = text.codePoints().allMatch(character -> isTaken(character, lines));
        return sound
                ? null
                : "This must not have control characters or half characters: "
                        + (lines ? "lines and tabs may stay" : "take them out");
    }

    private static boolean isTaken(int character, boolean lines) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> lines && (character == '\n' || character == '\r' || character == '\t');
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
