package io.orgraph.model;

/**
 * Finds dot segments in ids, which a careless reader of paths takes for a way to another path: {@code ..}, {@code
 * a/%2e%2E/b}.
 */
public final class DotSegments {
    private DotSegments() {}

    /**
     * Whether the id is or contains a dot segment in any spelling. {@code %2e%2e} and {@code a%2F..%2F..} are dot
     * segments again behind a proxy that decodes before it routes. No real id looks like that.
     */
    public static boolean areIn(String id) {
        if (id.indexOf('.') < 0 && id.indexOf('%') < 0) {
            return false;
        }
        String path = '/' + carelesslyDecoded(id) + '/';
        return path.contains("/./") || path.contains("/../");
    }

    private static String carelesslyDecoded(String id) {
        return id.replace("%2e", ".")
                .replace("%2E", ".")
                .replace("%2f", "/")
                .replace("%2F", "/")
                .replace("%5c", "/")
                .replace("%5C", "/")
                .replace('\\', '/');
    }
}
