package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import io.orgraph.http.response.Problem;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the Host of a request, where this server lends credentials to every caller on this machine. An attacker's page
 * can have its own name resolve to 127.0.0.1 (DNS rebinding): then the browser takes this server for the attacker's,
 * and only the Host shows it.
 */
public final class HostCheck {
    private final boolean needed;

    /** @param needed whether requests may run on credentials that are lent on loopback alone */
    public HostCheck(boolean needed) {
        this.needed = needed;
    }

    @Nullable Problem problemWith(HttpHeaders headers) {
        if (!needed) {
            return null;
        }
        List<String> hosts = headers.getAll(HttpHeaders.HOST);
        if (hosts.size() != 1) {
            return Problem.badRequest("Exactly one Host header is required");
        }
        return isLoopback(hosts.get(0)) ? null : Problem.WRONG_HOST;
    }

    /** Whether a Host names this machine, with or without a port. */
    static boolean isLoopback(String host) {
        return isThisMachine(withoutPort(host));
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static boolean isThisMachine(String name) {
        if (name.equalsIgnoreCase("localhost")) {
            return true;
        }
        InetAddress address = AddressRange.address(name);
        return address != null && address.isLoopbackAddress();
    }
}
