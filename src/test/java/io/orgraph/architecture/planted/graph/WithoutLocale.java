package io.orgraph.architecture.planted.graph;

import java.util.List;

/** Text that comes out otherwise on a Turkish server. */
@SuppressWarnings("StringCaseLocaleUsage") // On purpose, and the compiler's own check sees it too.
final class WithoutLocale {
    private WithoutLocale() {}

    static String called(String text) {
        return text.toLowerCase();
    }

    static List<String> referred(List<String> texts) {
        return texts.stream().map(String::toUpperCase).toList();
    }
}
