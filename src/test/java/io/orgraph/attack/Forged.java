package io.orgraph.attack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Ids in the form that the graph gives out, made by somebody else. */
final class Forged {
    private static final String PART = "\u001f";

    private Forged() {}

    /** The organization of a credential that fixes it. */
    static String organization(String source) {
        return id("O", source, "");
    }

    /** An id of a type in {@code O, W, U, OM, I, OR, WR, WM}, with the native parts in their order. */
    static String id(String type, String source, String... parts) {
        String text = "1" + PART + type + PART + source + PART + String.join(PART, List.of(parts));
        return encoded(text);
    }

    static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
