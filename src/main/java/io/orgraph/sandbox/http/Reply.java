package io.orgraph.sandbox.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response, complete before any of it is sent.
 *
 * @param status the HTTP status
 * @param headers by name
 * @param body as text; empty for none
 * @param charset that turns the body into bytes
 */
public record Reply(int status, Map<String, String> headers, String body, Charset charset) {
    private static final String CONTENT_TYPE = "Content-Type";

    /** Keeps a copy of the headers. */
    public Reply {
        headers = Map.copyOf(headers);
    }

    /** An answer in UTF-8. */
    public Reply(int status, Map<String, String> headers, String body) {
        this(status, headers, body, StandardCharsets.UTF_8);
    }

    /** An answer of exactly these bytes, whether or not they are text. */
    public static Reply raw(int status, String contentType, byte[] bytes) {
        // Each character of this charset is the byte of the same number, and the reverse.
        var body = new String(bytes, StandardCharsets.ISO_8859_1);
        return new Reply(status, Map.of(CONTENT_TYPE, contentType), body, StandardCharsets.ISO_8859_1);
    }

    /** An answer in JSON, of exactly that content type. */
    public static Reply json(int status, String contentType, JsonBody body) {
        return new Reply(status, Map.of(CONTENT_TYPE, contentType), JsonText.of(body));
    }

    /** A response in plain text. */
    public static Reply text(int status, String body) {
        return new Reply(status, Map.of(CONTENT_TYPE, "text/plain;charset=UTF-8"), body);
    }

    /** A response without a body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), "");
    }

    /** The same answer with one header more. */
    public Reply with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, charset);
    }

    byte[] bytes() {
        return body.getBytes(charset);
    }
}
