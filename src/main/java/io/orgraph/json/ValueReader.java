package io.orgraph.json;

/**
 * Reads one value of a JSON text, and goes over it. Throws {@link UnusualJsonException} where it has another form, {@code
 * null} included.
 */
@FunctionalInterface
interface ValueReader {
    Object read(JsonCursor json);
}
