package io.orgraph.http.security;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the web apps that this deployment serves: where it is reached, its session cookie, and the origins whose pages
 * may call it.
 *
 * @param name for log lines and metrics; empty where the deployment serves one alone
 * @param host as a browser sends it in {@code Host}; null for each that no other one names
 * @param path the prefix of its URLs, without a trailing slash; empty for none
 * @param provider the only one that people sign in with here; null for each of the deployment
 */
public record FrontEnd(
        String name,
        @Nullable String host,
        String path,
        SessionCookie cookie,
        AllowedOrigins origins,
        @Nullable String provider) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?";
    private static final Pattern HOST = Pattern.compile(
            "(?:LABEL(?:\\.LABEL)*|\\[[0-9a-f:]+])(?!:(?:80|443)$)(?::[1-9][0-9]{0,4})?".replace("LABEL", LABEL));
    /** The first segments of this server's own routes. */
    private static final Pattern OWN =
            Pattern.compile("/(?:app|graphql|graphiql|session|sessions|health|prometheus)(?:/.*)?");

    /** Of a person who is on the way to a provider and back. */
    private static final String OF_LOGIN = "__Host-orgraph-login";

    /** What a request is for that no front end matches: it may do nothing. */
    static final FrontEnd UNKNOWN = only(AllowedOrigins.NONE);

    /** Throws IllegalArgumentException that names the component. */
    public FrontEnd {
        check(name.isEmpty() || NAME.matcher(name).matches(), "name", "it has at most 32 of a-z, 0-9 and -, a-z first");
        check(
                host == null || HOST.matcher(host).matches(),
                "host",
                "it is exactly what a browser sends in Host, such as app.example or app.example:8443: in lower case,"
                        + " without a wildcard and without the port 80 or 443");
        check(
                path.isEmpty() || PathPrefix.isPath(path),
                "path",
                "it is a prefix of URLs such as /portal, without a trailing slash");
        check(!OWN.matcher(path).matches(), "path", "it does not begin with a path that this server has itself");
        check(!cookie.name().equals(OF_LOGIN), "cookie", "it is not " + OF_LOGIN + ", which a sign-in has on its way");
    }

    /** The only one of a deployment that names none. */
    public static FrontEnd only(AllowedOrigins origins) {
        return new FrontEnd("", null, "", SessionCookie.DEFAULT, origins, null);
    }

    /** The host and the path together, as two of them may not have both. */
    public String address() {
        return (host == null ? "" : host) + path;
    }

    /** The origin that browsers reach it at: its host, or the usual one. It is plain only on this machine, where that is. */
    public String origin(URI usual) {
        boolean plain = "http".equals(usual.getScheme()) && host != null && HostCheck.isLoopback(host);
        return host == null ? usual.toString() : (plain ? "http://" : "https://") + host;
    }

    /** Whether people sign in with this provider here. */
    public boolean hasProvider(String asked) {
        return provider == null || provider.equals(asked);
    }

    /** Its name behind these words; nothing where it has none. */
    public String inLog(String before) {
        return name.isEmpty() ? "" : before + name;
    }

    boolean isOnHost(String asked) {
        return asked.toLowerCase(Locale.ROOT).equals(host);
    }

    /** Whether a path is one of its own, which begins with its prefix up to the end of a segment. */
    boolean has(String asked) {
        return asked.startsWith(path) && (asked.length() == path.length() || asked.charAt(path.length()) == '/');
    }

    private static void check(boolean valid, String component, String rule) {
        if (!valid) {
            throw new IllegalArgumentException(component + ": " + rule);
        }
    }
}
