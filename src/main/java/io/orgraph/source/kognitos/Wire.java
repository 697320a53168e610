package io.orgraph.source.kognitos;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads single values. Kognitos leaves default values out, so absent, null and empty mean the same. */
final class Wire {
    private static final String DEFAULT_WORD = "_UNSPECIFIED";

    private Wire() {}

    /** Null for an absent or empty text. */
    static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isEmpty() ? null : sent;
    }

    /** Throws IllegalArgumentException where the contract promises a text and the response has none. */
    static String required(@Nullable String sent, String key) {
        String text = text(sent);
        if (text == null) {
            throw new IllegalArgumentException("An answer lacks " + key);
        }
        return text;
    }

    /** An enum value as it came, also one that this version does not know; null for its default, which means none. */
    static @Nullable String word(@Nullable String sent) {
        String word = text(sent);
        return word == null || word.endsWith(DEFAULT_WORD) ? null : word;
    }

    static <T> List<T> list(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent;
    }

    static boolean flag(@Nullable Boolean sent) {
        return sent != null && sent;
    }
}
