package io.orgraph.model;

import java.util.regex.Pattern;

/**
 * The deployment's own name for a source: lower-case letters, digits and dashes, at most 40 characters, as in
 * {@code crm-eu}. It is part of global ids and of the header {@code Orgraph-Credential-<source>}.
 */
public record SourceName(String value) implements Comparable<SourceName> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Throws IllegalArgumentException for a text of another form. */
    public SourceName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A source's name has 1 to 40 lower-case letters, digits and dashes and begins with a letter");
        }
    }

    @Override
    public int compareTo(SourceName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
