package io.orgraph.http.security;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The origins of other servers' pages that may call this server (CORS). They are compared as a whole with what the
 * browser sends, so there is no pattern that could match more than was meant.
 */
public final class AllowedOrigins {
    public static final AllowedOrigins NONE = new AllowedOrigins(Set.of());

    private static final Pattern HTTPS =
            Pattern.compile("https://(?:[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|\\[[0-9a-f:]+])(?!:443$)(?::[1-9][0-9]{0,4})?");

    /** Without encryption, whoever is between could make a page of any host. */
    private static final Pattern OF_THIS_MACHINE =
            Pattern.compile("http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1])(?!:80$)(?::[1-9][0-9]{0,4})?");

    private final Set<String> origins;

    private AllowedOrigins(Set<String> origins) {
        this.origins = origins;
    }

    /** Reads a list such as {@code https://app.example, https://hr.example:8443}. Throws IllegalArgumentException. */
    public static AllowedOrigins of(String text) {
        Set<String> origins =
                Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
        if (!origins.stream().allMatch(AllowedOrigins::isExact)) {
            throw new IllegalArgumentException("origins: it is a list of exact origins as a browser sends them, such as"
                    + " https://app.example or http://localhost:5173: in lower case, without a wildcard, a path or the"
                    + " scheme's own port, and without TLS for this machine alone");
        }
        return new AllowedOrigins(origins);
    }

    public boolean include(String origin) {
        return origins.contains(origin);
    }

    private static boolean isExact(String origin) {
        return HTTPS.matcher(origin).matches()
                || OF_THIS_MACHINE.matcher(origin).matches();
    }
}
