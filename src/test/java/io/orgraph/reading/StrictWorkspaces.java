package io.orgraph.reading;

import graphql.GraphQL;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.orgraph.graph.Engine;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.SourceRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An engine by whose schema {@code Organization.workspaces} is never null, so that its failure takes the organization with it. */
@Singleton
@Requires(property = StrictWorkspaces.PROPERTY, value = "true")
final class StrictWorkspaces implements BeanCreatedEventListener<GraphQL> {
    static final String PROPERTY = "test.strict-workspaces";

    private final BeanContext beans;

    StrictWorkspaces(BeanContext beans) {
        this.beans = beans;
    }

    @Override
    public GraphQL onCreated(BeanCreatedEvent<GraphQL> event) {
        return Engine.create(
                strict(),
                beans.getBean(SourceRegistry.class),
                OperationLimits.DEFAULT,
                beans.getBean(PlanTokens.class),
                null);
    }

    private static String strict() {
        try {
            return Files.readString(Path.of("schema.graphqls"))
                    .replace("): WorkspaceConnection @cost", "): WorkspaceConnection! @cost");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
