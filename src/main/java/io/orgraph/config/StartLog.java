package io.orgraph.config;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at start what runs where, and what to do first. */
@Singleton
final class StartLog implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger("io.orgraph");

    private final Deployment deployment;
    private final @Nullable Sandbox sandbox;

    StartLog(Deployment deployment, @Nullable Sandbox sandbox) {
        this.deployment = deployment;
        this.sandbox = sandbox;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        URI server = event.getSource().getURI();
        LOG.info("GraphQL at {}/graphql, playground at {}/graphiql", server, server);
        if (sandbox == null) {
            LOG.info("Sources: {}", deployment.names());
        } else {
            sayThatItIsSandboxed(sandbox, server);
        }
    }

    private static void sayThatItIsSandboxed(Sandbox sandbox, URI server) {
        LOG.info("No source is configured (orgraph.sources.<name>.*): a sandbox with made-up data stands in for one");
        LOG.info("Sandbox: TransactionLink at {}", sandbox.transactionLink());
        LOG.info(
                "Tokens: {} (everything, used where none is given), {} (some workspaces, no users); give one in the header"
                        + " Orgraph-Credential-transactionlink",
                TransactionLinkTokens.ADMIN,
                TransactionLinkTokens.VIEWER);
        LOG.info(
                "A first query: curl -s {}/graphql -H 'content-type: application/json'"
                        + " -d '{\"query\":\"{ organizations { nodes { name workspaces(first: 3) { nodes { name } } } } }\"}'",
                server);
    }
}
