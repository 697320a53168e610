package io.orgraph.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Recognizes hosts that are this machine. */
final class Loopback {

    private Loopback() {}

    /**
     * Whether a name or an address is loopback only; false for null. A name is resolved again when it is used, and may
     * have several addresses: all have to be loopback.
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
