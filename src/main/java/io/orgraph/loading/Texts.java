package io.orgraph.loading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares texts as filters do: ignoring case, and everything matches a filter that is null. */
final class Texts {
    private Texts() {}

    static boolean contains(@Nullable String text, @Nullable String part) {
        return part == null || (text != null && folded(text).contains(folded(part)));
    }

    /** {@code any} is in lower case. */
    static boolean isAmong(@Nullable String text, @Nullable Set<String> any) {
        return any == null || (text != null && any.contains(folded(text)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
