package io.orgraph.failure;

import org.jspecify.annotations.Nullable;

/**
 * What a source itself says of a refusal. Its message is for the caller who brought the credential, and never printed.
 *
 * @param code the source's own code; null where it sent none
 * @param message the source's own text, plain; null where it sent none, or the caller may not read it
 */
public record SourceError(@Nullable String code, @Nullable String message) {
    public static final SourceError NONE = new SourceError(null, null);

    public SourceError withoutMessage() {
        return new SourceError(code, null);
    }

    @Override
    public String toString() {
        return "SourceError[" + code + "]";
    }
}
