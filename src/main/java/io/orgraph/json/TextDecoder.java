package io.orgraph.json;

import java.nio.charset.StandardCharsets;

/** Decodes the texts that are not plain: with escapes, or with other characters than those of ASCII. */
final class TextDecoder {
    private static final int DIGITS = 4;

    private final byte[] json;
    private final int end;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private TextDecoder(byte[] json, int start, int end) {
        this.json = json;
        this.at = start;
        this.end = end;
    }

    /** Returns the place of the quote that ends the text which begins there. */
    static int endOf(byte[] json, int start) {
        int end = start;
        while (end < json.length && json[end] != '"') {
            end += json[end] == '\\' ? 2 : 1;
        }
        if (end >= json.length) {
            throw new UnusualJsonException();
        }
        return end;
    }

    /** Throws {@link UnusualJsonException} where it is no sound text. */
    static String decoded(byte[] json, int start, int end) {
        return new TextDecoder(json, start, end).decoded();
    }

    private String decoded() {
        while (at < end) {
            int from = at;
            while (at < end && json[at] != '\\') {
                refuseControl(json[at++]);
            }
            append(from);
            if (at < end) {
                at++;
                text.append(escaped());
            }
        }
        return text.toString();
    }

    /** Java puts U+FFFD for what is not UTF-8, so where one appears the library has to say what it is. */
    private void append(int from) {
        String part = new String(json, from, at - from, StandardCharsets.UTF_8);
        if (part.indexOf('\uFFFD') >= 0) {
            throw new UnusualJsonException();
        }
        text.append(part);
    }

    private char escaped() {
        byte sign = json[at++];
        return switch (sign) {
            case '"', '\\', '/' -> (char) sign;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw new UnusualJsonException();
        };
    }

    /** Four digits, and no quote is one, so that it ends where the text does. */
    private char hexadecimal() {
        int character = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = Character.digit(json[at++], 16);
            if (digit < 0) {
                throw new UnusualJsonException();
            }
            character = character << 4 | digit;
        }
        return (char) character;
    }

    private static void refuseControl(byte next) {
        if (next >= 0 && next < ' ') {
            throw new UnusualJsonException();
        }
    }
}
