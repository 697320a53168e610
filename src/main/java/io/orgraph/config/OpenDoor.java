package io.orgraph.config;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Nullable;
import io.orgraph.caller.Callers;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Refuses to start where anybody on the network could use the deployment's own credentials: where there are any, callers
 * have to show who they are, or the server listens on loopback only.
 */
@Context
final class OpenDoor {

    OpenDoor(Deployment deployment, Callers callers, @Value("${micronaut.server.host}") @Nullable String host) {
        if (!deployment.credentials().isEmpty() && !callers.areAsked() && !isLoopback(host)) {
            throw new ConfigurationException("The server would listen beyond this machine (micronaut.server.host) and"
                    + " lend its credential for " + deployment.credentials().keySet() + " to whoever asks. Please set"
                    + " micronaut.server.host to 127.0.0.1, or have callers show who they are (orgraph.callers.*), or"
                    + " remove orgraph.sources.<name>.credential so that callers bring their own in the header"
                    + " Orgraph-Credential-<name>.");
        }
    }

    /** Nothing set means every address of the machine. */
    private static boolean isLoopback(@Nullable String host) {
        try {
            return host != null
                    && !host.isBlank()
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
