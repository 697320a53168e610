package io.orgraph.graph.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
        return arguments.entrySet().stream()
                .map(argument -> wrongAt(argument.getKey(), argument.getValue()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(at -> "'" + at + "' must not have control characters or half characters: take them out")
                .orElse(null);
    }

    private static @Nullable String wrongAt(String at, @Nullable Object value) {
        if (value instanceof Map<?, ?> inner) {
            return inner.entrySet().stream()
                    .map(field -> wrongAt(at + "." + field.getKey(), field.getValue()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        Stream<?> texts = value instanceof Collection<?> items ? items.stream() : Stream.ofNullable(value);
        return texts.allMatch(text -> !(text instanceof String string) || isSound(string, false)) ? null : at;
    }

    private static boolean isSound(String text, boolean lines) {
        return text.codePoints().allMatch(character -> isTaken(character, lines));
    }

    private static boolean isTaken(int character, boolean lines) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> lines && (character == '\n' || character == '\r' || character == '\t');
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
