package io.orgraph.graph.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule for texts that are sent to a source. It accepts what people type, emoji and direction marks too. */
public final class SentText {

    private SentText() {}

    /**
     * The problem with a text; null for none.
     *
     * @param lines whether it may have several lines, and tabs
     */
    public static @Nullable String problemWith(String text, boolean lines) {
        return isSound(text, lines)
                ? null
                : "This must not have control characters or half characters: "
                        + (lines ? "lines and tabs may stay" : "take them out");
    }

    /** Says which text among a field's arguments is wrong, by its names; null where none is. Texts of one line are meant. */
    public static @Nullable String problemIn(Map<String, ?> arguments) {
        String at = wrongIn("", arguments);
        return at == null ? null : "'" + at + "' must not have control characters or half characters: take them out";
    }

    // Loops and no streams: every field that reads a list comes by here.
    private static @Nullable String wrongIn(String before, Map<?, ?> values) {
        for (Map.Entry<?, ?> value : values.entrySet()) {
            String wrong = wrongAt(before + value.getKey(), value.getValue());
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static @Nullable String wrongAt(String at, @Nullable Object value) {
        if (value instanceof Map<?, ?> inner) {
            return wrongIn(at + ".", inner);
        }
        Collection<?> texts = value instanceof Collection<?> items ? items : Collections.singletonList(value);
        return areSound(texts) ? null : at;
    }

    private static boolean areSound(Collection<?> values) {
        for (Object value : values) {
            if (value instanceof String text && !isSound(text, false)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSound(String text, boolean lines) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!isTaken(text.codePointAt(at), lines)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTaken(int character, boolean lines) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> lines && (character == '\n' || character == '\r' || character == '\t');
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
