package io.orgraph.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as received, not decoded.
 *
 * @param method as received
 * @param path the raw path, still percent-encoded
 * @param query the raw query without its question mark, or null
 * @param headers the first value of each; names in any case
 * @param body as text
 */
public record Request(String method, String path, @Nullable String query, Map<String, String> headers, String body) {

    /** Keeps a copy of the headers that finds them in any case. */
    public Request {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    /** The segments of the path, each decoded exactly once; never empty. */
    public List<String> segments() {
        return Stream.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1))
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .toList();
    }

    /** The first value of a query parameter, decoded; null if it is not there. */
    public @Nullable String parameter(String name) {
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0 && decoded(pair.substring(0, equals)).equals(name)) {
                return decoded(pair.substring(equals + 1));
            }
        }
        return null;
    }

    /** The first value of a header; null if it is not there. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    private static String decoded(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
