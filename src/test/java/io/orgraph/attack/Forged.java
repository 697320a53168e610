package io.orgraph.attack;

import java.io.ByteArrayOutputStream;
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
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    }

    /** UTF-8, with a lone surrogate as the three bytes that a careless writer makes of it and not as a question mark. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            byte[] one = Character.toString(point).getBytes(StandardCharsets.UTF_8);
            boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            bytes.writeBytes(lone ? threeOf(point) : one);
        });
        return bytes.toByteArray();
    }

    private static byte[] threeOf(int point) {
        return new byte[] {
            (byte) (0xE0 | (point >> 12)), (byte) (0x80 | ((point >> 6) & 0x3F)), (byte) (0x80 | (point & 0x3F))
        };
    }
}
