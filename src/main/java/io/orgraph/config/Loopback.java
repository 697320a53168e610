package io.orgraph.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What of the network is this machine itself. */
final class Loopback {

    private Loopback() {}

    /**
     * Whether a name or an address leads nowhere else; false where there is none. A name is asked for again when it is used,
     * and may have several addresses: all have to be of loopback.
     */
    static boolean has(@Nullable String host) {
        try {
            return host != null
                    && !host.isBlank()
                    && Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
