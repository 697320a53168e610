package io.orgraph.config;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.http.netty.channel.EventLoopGroupRegistry;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.metrics.Build;
import io.orgraph.model.SourceKind;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs at start what runs where, and what to do first. */
@Singleton
final class StartLog implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger("io.orgraph");

    private final Deployment deployment;
    private final @Nullable Sandbox sandbox;
    private final boolean explored;
    private final Transport transport;

    StartLog(
            Deployment deployment,
            @Nullable Sandbox sandbox,
            OperationLimits limits,
            EventLoopGroupRegistry eventLoops) {
        this.transport = Transport.of(eventLoops.getDefaultEventLoopGroup());
        this.explored = limits.introspection();
        this.deployment = deployment;
        this.sandbox = sandbox;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        String server = reached(event.getSource().getContextURI());
        LOG.info("Orgraph {}", Build.read());
        LOG.info("Network by {}", transport);
        LOG.info("GraphQL at {}/graphql", server);
        if (explored) {
            LOG.info("Playground at {}/graphiql", server);
        }
        if (sandbox == null) {
            LOG.info("Sources: {}", deployment.names());
        } else {
            sayThatItIsSandboxed(server);
        }
    }

    /** The server's URL as seen from this machine: a wildcard address cannot be opened. */
    static String reached(URI server) {
        String text = server.toString();
        return text.replaceFirst("//(?:0\\.0\\.0\\.0|\\[[0:]+])(?=[:/]|$)", "//localhost")
                .replaceFirst("/$", "");
    }

    private void sayThatItIsSandboxed(String server) {
        LOG.info("No source is configured (orgraph.sources.<name>.*): using the sandbox with made-up data");
        for (SourceSettings source : deployment.sources()) {
            LOG.info(
                    "Sandbox: {} at {}, credentials {}",
                    source.name(),
                    source.upstream().url(),
                    credentials(source.kind()));
        }
        LOG.info("The first credential of each source is the default for requests without Orgraph-Credential-<source>");
        LOG.info(
                "Try: curl -s {}/graphql -H 'content-type: application/json'"
                        + " -d '{\"query\":\"{ organizations { nodes { name workspaces(first: 3) { nodes { name } } } } }\"}'",
                server);
    }

    /** The sandbox's credentials give access to invented data alone, so they may be logged. */
    private static String credentials(SourceKind kind) {
        return switch (kind) {
            case TRANSACTIONLINK ->
                TransactionLinkTokens.ADMIN + " (everything), " + TransactionLinkTokens.VIEWER
                        + " (some workspaces, no users)";
            case KOGNITOS ->
                KognitosTokens.ADMIN + " (everything), " + KognitosTokens.RESTRICTED + " (some workspaces), "
                        + KognitosTokens.PARTNER + " (customers, in long lists)";
            case TOURS -> ToursCredentials.ADMIN_KEY + " (an admin), " + ToursCredentials.MEMBER_KEY + " (a member)";
        };
    }
}
