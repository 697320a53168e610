package io.orgraph.sandbox.kognitos;

import java.util.ArrayList;
import java.util.List;

/** Parses the part of AIP-160 that the lists support: conditions joined by AND. */
final class FilterReader {
    private final String text;
    private int at;

    private FilterReader(String text) {
        this.text = text;
    }

    /** The conditions; none if the filter is blank. */
    static List<Condition> read(String filter) {
        var reader = new FilterReader(filter);
        var conditions = new ArrayList<Condition>();
        reader.skipSpaces();
        if (reader.isAtEnd()) {
            return conditions;
        }
        conditions.add(reader.condition());
        while (!reader.isAtEnd()) {
            reader.expectAnd();
            conditions.add(reader.condition());
        }
        return conditions;
    }

    private Condition condition() {
        String field = word();
        skipSpaces();
        char operator = isAtEnd() ? ' ' : text.charAt(at++);
        if (operator != '=' && operator != ':') {
            throw malformed("an operator");
        }
        skipSpaces();
        String value = isAtQuote() ? quoted(text.charAt(at++)) : word();
        skipSpaces();
        return new Condition(field, operator, value);
    }

    private void expectAnd() {
        boolean isApart = Character.isWhitespace(text.charAt(at - 1));
        if (!isApart || !word().equals("AND")) {
            throw malformed("AND");
        }
        int end = at;
        skipSpaces();
        if (at == end) {
            throw malformed("a condition");
        }
    }

    private String word() {
        int start = at;
        while (!isAtEnd() && (Character.isLetterOrDigit(text.charAt(at)) || "_-.@".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start) {
            throw malformed("a word");
        }
        return text.substring(start, at);
    }

    /** The text up to the closing quote; a backslash makes a quote or a backslash part of it. */
    private String quoted(char quote) {
        var value = new StringBuilder();
        while (!isAtEnd() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\') {
                at++;
                expectEscapable();
            }
            value.append(text.charAt(at++));
        }
        if (isAtEnd()) {
            throw malformed("a closing quote");
        }
        at++;
        return value.toString();
    }

    private void expectEscapable() {
        if (isAtEnd() || "\\\"'".indexOf(text.charAt(at)) < 0) {
            throw malformed("a quote or a backslash after a backslash");
        }
    }

    private void skipSpaces() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean isAtQuote() {
        return !isAtEnd() && "\"'".indexOf(text.charAt(at)) >= 0;
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    private Refused malformed(String expected) {
        return Refused.invalidArgument("filter", "The filter needs " + expected + " at position " + at);
    }
}
