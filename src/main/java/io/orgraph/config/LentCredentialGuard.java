package io.orgraph.config;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.NettyListenerConfiguration;
import io.orgraph.authentication.Authenticator;
import java.util.List;

/**
 * Refuses to start where anyone on the network could use the deployment's own credentials: where there are any, callers
 * have to authenticate, or the server listens on loopback and Unix domain sockets only.
 */
@Context
final class LentCredentialGuard {

    private static final String HOST = "The server would listen beyond this machine (micronaut.server.host, or the"
            + " host of one of micronaut.server.netty.listeners, which each need one) and ";

    LentCredentialGuard(
            Deployment deployment,
            Authenticator authenticator,
            NettyHttpServerConfiguration server,
            Environment environment) {
        if (authenticator.isRequired() || isOfThisMachine(server)) {
            return;
        }
        if (!environment.containsProperties(Setting.SOURCES)) {
            throw new ConfigurationException("No source is configured: please set orgraph.sources.<name>.kind and"
                    + " orgraph.sources.<name>.url. " + HOST + "have no source but a sandbox with made-up data, which"
                    + " is for this machine alone: with micronaut.server.host set to 127.0.0.1 it starts");
        }
        if (!deployment.credentials().isEmpty()) {
            throw new ConfigurationException(HOST + "lend its credential for "
                    + deployment.credentials().keySet()
                    + " to whoever asks. Please set the host to 127.0.0.1, or have"
                    + " callers show who they are (orgraph.callers.*), or remove orgraph.sources.<name>.credential so"
                    + " that callers bring their own in the header Orgraph-Credential-<name>");
        }
    }

    /** Where listeners are configured one by one, the server's host has no effect. Otherwise every listener uses it. */
    private static boolean isOfThisMachine(NettyHttpServerConfiguration server) {
        List<NettyListenerConfiguration> listeners = server.getListeners();
        return listeners == null
                ? Loopback.has(server.getHost().orElse(null))
                : listeners.stream().allMatch(LentCredentialGuard::isOfThisMachine);
    }

    /** A socket that was bound elsewhere, or a connection accepted elsewhere, may have any peer. */
    private static boolean isOfThisMachine(NettyListenerConfiguration listener) {
        return listener.getFamily() == NettyListenerConfiguration.Family.UNIX
                || (listener.isBind() && listener.getAcceptedFd() == null && Loopback.has(listener.getHost()));
    }
}
