package io.orgraph.http.security;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy took off the path before it passed a request on, in {@code X-Forwarded-Prefix}. A trusted proxy's word alone is
 * taken, and of it only what can be nothing but a path of this host.
 */
@Singleton
public final class PathPrefix {
    private static final String HEADER = "X-Forwarded-Prefix";
    private static final int LONGEST = 200;

    /** No segment begins with a dot, none is empty: neither {@code //host} nor {@code /..} is among them. */
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

    private final TrustedProxies proxies;

    PathPrefix(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** Without a slash at its end; null where none is told, or not by whom and how it has to be. */
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
