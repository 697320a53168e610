package io.orgraph.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Encodes text for a path or a query: all but RFC 3986's unreserved characters as {@code %XX} of their UTF-8 bytes. */
final class PercentEncoding {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final boolean[] BARE = bare();

    private PercentEncoding() {}

    static void append(StringBuilder out, String text) {
        int from = 0;
        while (from < text.length()) {
            int to = endOfRun(text, from);
            if (isBare(text.charAt(from))) {
                out.append(text, from, to);
            } else {
                appendBytes(out, text.substring(from, to).getBytes(UTF_8));
            }
            from = to;
        }
    }

    static boolean isBare(char character) {
        return character < BARE.length && BARE[character];
    }

    private static int endOfRun(String text, int from) {
        boolean bare = isBare(text.charAt(from));
        int end = from + 1;
        while (end < text.length() && isBare(text.charAt(end)) == bare) {
            end++;
        }
        return end;
    }

    private static void appendBytes(StringBuilder out, byte[] bytes) {
        for (byte octet : bytes) {
            out.append('%').append(HEX[(octet >> 4) & 0xF]).append(HEX[octet & 0xF]);
        }
    }

    private static boolean[] bare() {
        boolean[] bare = new boolean[128];
        for (char character : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".toCharArray()) {
            bare[character] = true;
        }
        return bare;
    }
}
