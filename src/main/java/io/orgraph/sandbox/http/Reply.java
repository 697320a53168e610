package io.orgraph.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer, complete before any of it is sent.
 *
 * @param status the HTTP status
 * @param headers by name
 * @param body as text; empty for none
 */
public record Reply(int status, Map<String, String> headers, String body) {
    private static final String CONTENT_TYPE = "Content-Type";

    /** Keeps a copy of the headers. */
    public Reply {
        headers = Map.copyOf(headers);
    }

    /** An answer in JSON, of exactly that content type. */
    public static Reply json(int status, String contentType, JsonBody body) {
        return new Reply(status, Map.of(CONTENT_TYPE, contentType), JsonText.of(body));
    }

    /** An answer for people. */
    public static Reply text(int status, String body) {
        return new Reply(status, Map.of(CONTENT_TYPE, "text/plain;charset=UTF-8"), body);
    }

    /** An answer with nothing in it. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), "");
    }

    /** The same answer with one header more. */
    public Reply with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
