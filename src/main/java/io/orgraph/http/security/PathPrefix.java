package io.orgraph.http.security;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path prefix that a proxy removed before it forwarded a request, from {@code X-Forwarded-Prefix}. Accepted from a
 * trusted proxy alone, and only where it cannot be anything but a path of this host.
 */
@Singleton
public final class PathPrefix {
    private static final String HEADER = "X-Forwarded-Prefix";
    private static final int LONGEST = 200;

    /** No segment begins with a dot, none is empty: neither {@code //host} nor {@code /..} matches. */
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

    private final TrustedProxies proxies;

    PathPrefix(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** Without a trailing slash; null where there is none, or it is malformed or from another peer. */
    @Nullable public String of(HttpRequest<?> request) {
        List<String> told = request.getHeaders().getAll(HEADER);
        if (told.size() != 1 || !proxies.include(request.getRemoteAddress().getAddress())) {
            return null;
        }
        String prefix = told.get(0).strip();
        String path = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        return path.length() <= LONGEST && PATH.matcher(path).matches() ? path : null;
    }
}
