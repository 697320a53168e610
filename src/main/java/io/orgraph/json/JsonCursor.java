package io.orgraph.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A place in a JSON text in UTF-8 (RFC 8259). Its methods go forward over what they say, and throw {@link
 * UnusualJsonException} where something else is there.
 */
final class JsonCursor {
    /** Longer numbers are left to the library. It fits an int, whatever its digits are. */
    private static final int DIGITS = 9;

    private final byte[] json;
    private int at;

    JsonCursor(byte[] json) {
        this.json = json;
    }

    /** Returns the next byte that is not white space, and stays before it. */
    byte peek() {
        if (at < json.length && json[at] > ' ') {
            return json[at];
        }
        return peekAfterSpaces();
    }

    private byte peekAfterSpaces() {
        skipSpaces();
        byte next = byteAt(at);
        if (next <= ' ') {
            throw new UnusualJsonException();
        }
        return next;
    }

    void expect(char sign) {
        if (peek() != sign) {
            throw new UnusualJsonException();
        }
        at++;
    }

    /** Whether the sign comes next. Goes over it then. */
    boolean skips(char sign) {
        boolean is = peek() == sign;
        if (is) {
            at++;
        }
        return is;
    }

    /** After an item or a member: whether another one follows. Goes over the comma, or over the end. */
    boolean hasMore(char end) {
        byte next = peek();
        at++;
        if (next == ',') {
            return true;
        }
        if (next != end) {
            throw new UnusualJsonException();
        }
        return false;
    }

    /** Goes over {@code null} where it comes next. */
    boolean skipsNull() {
        if (peek() != 'n') {
            return false;
        }
        word("null");
        return true;
    }

    /** Goes over the word, all of ASCII. What follows it is seen by whoever reads on. */
    void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at == json.length || json[at++] != word.charAt(i)) {
                throw new UnusualJsonException();
            }
        }
    }

    /** Whether nothing but white space is left, which it goes over. */
    boolean isAtEnd() {
        skipSpaces();
        return at == json.length;
    }

    private void skipSpaces() {
        while (at < json.length && isSpace(json[at])) {
            at++;
        }
    }

    /** Goes over a name and its colon where it is this one, its closing quote included; else stays before it. */
    boolean skipsName(byte[] quoted) {
        peek();
        int end = at + quoted.length;
        if (end > json.length || !Arrays.equals(json, at, end, quoted, 0, quoted.length)) {
            return false;
        }
        at = end;
        expect(':');
        return true;
    }

    /** Goes over a name that none of the known ones is, and its colon. With an escape in it, it could still be one. */
    void skipName() {
        expect('"');
        at = PlainText.endOf(json, at);
        if (byteAt(at++) != '"') {
            throw new UnusualJsonException();
        }
        expect(':');
    }

    /** Most texts are plain: ASCII without an escape. */
    String text() {
        expect('"');
        int start = at;
        at = PlainText.endOf(json, start);
        if (byteAt(at++) == '"') {
            return new String(json, start, at - 1 - start, StandardCharsets.ISO_8859_1);
        }
        return otherText(start);
    }

    void skipText() {
        expect('"');
        int start = at;
        at = PlainText.endOf(json, start);
        if (byteAt(at++) != '"') {
            otherText(start);
        }
    }

    private String otherText(int start) {
        int end = TextDecoder.endOf(json, start);
        at = end + 1;
        return TextDecoder.decoded(json, start, end);
    }

    boolean truth() {
        boolean truth = peek() == 't';
        word(truth ? "true" : "false");
        return truth;
    }

    /** A number without a fraction that has few digits. */
    int integer() {
        boolean isNegative = skips('-');
        int start = at;
        int number = 0;
        while (at < json.length && isDigit(json[at]) && at - start < DIGITS) {
            number = number * 10 + (json[at++] - '0');
        }
        boolean isOdd = at == start || (json[start] == '0' && (at > start + 1 || isNegative));
        if (isOdd || (at < json.length && continuesNumber(json[at]))) {
            throw new UnusualJsonException();
        }
        return isNegative ? -number : number;
    }

    /** Goes over any number. */
    void skipNumber() {
        skips('-');
        int start = at;
        skipDigits();
        if (json[start] == '0' && at > start + 1) {
            throw new UnusualJsonException();
        }
        if (at < json.length && json[at] == '.') {
            at++;
            skipDigits();
        }
        if (at < json.length && (json[at] | 0x20) == 'e') {
            at++;
            if (at < json.length && (json[at] == '+' || json[at] == '-')) {
                at++;
            }
            skipDigits();
        }
    }

    private void skipDigits() {
        int start = at;
        while (at < json.length && isDigit(json[at])) {
            at++;
        }
        if (at == start) {
            throw new UnusualJsonException();
        }
    }

    private byte byteAt(int place) {
        if (place >= json.length) {
            throw new UnusualJsonException();
        }
        return json[place];
    }

    private static boolean continuesNumber(byte next) {
        return isDigit(next) || next == '.' || (next | 0x20) == 'e';
    }

    private static boolean isDigit(byte next) {
        return next >= '0' && next <= '9';
    }

    private static boolean isSpace(byte next) {
        return next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }
}
