package io.orgraph.sandbox.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method, a path template such as {@code /workspaces/{workspace}/memberships}, and its endpoint.
 *
 * @param method in capitals
 * @param template the segments; one in braces takes any segment
 * @param endpoint handles the requests
 * @param <E> the kind of endpoint, which each API chooses
 */
public record Route<E>(String method, List<String> template, E endpoint) {

    /** Keeps a copy of the template. */
    public Route {
        template = List.copyOf(template);
    }

    /** A route from its template as written in a contract, with a leading slash. */
    public static <E> Route<E> of(String method, String template, E endpoint) {
        return new Route<>(method, List.of(template.substring(1).split("/", -1)), endpoint);
    }

    /** The values of the segments in braces, or null if the path is not of this template. */
    @Nullable Map<String, String> variablesIn(List<String> segments) {
        if (segments.size() != template.size()) {
            return null;
        }
        var variables = new LinkedHashMap<String, String>();
        for (int i = 0; i < segments.size(); i++) {
            String part = template.get(i);
            if (part.startsWith("{")) {
                variables.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return null;
            }
        }
        return variables;
    }
}
