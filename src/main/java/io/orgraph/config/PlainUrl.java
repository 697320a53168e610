package io.orgraph.config;

import java.net.URI;

/** What a URL in the settings may be. */
final class PlainUrl {
    private PlainUrl() {}

    /** Whether it has a host, and neither a user nor anything behind its path. */
    static boolean isPlain(URI url) {
        return url.getHost() != null
                && url.getPort() != 0
                && url.getPort() <= 65_535
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    /** Whether it is of https, or of this machine. */
    static boolean isEncrypted(URI url) {
        return "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && Loopback.has(url.getHost()));
    }
}
