package io.orgraph.config;

import graphql.GraphQL;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.orgraph.graph.Engine;
import io.orgraph.graph.EngineService;
import io.orgraph.graph.operation.Deadlines;
import io.orgraph.graph.operation.DocumentPreparation;
import io.orgraph.graph.operation.ExecutionLimits;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.graph.operation.OperationMeter;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.SourceRegistry;
import io.orgraph.upstream.Upstreams;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the engine from schema.graphqls and the sources. */
@Factory
final class GraphFactory {
    private static final String SCHEMA = "/schema.graphqls";

    /** Created at start: a schema without a fetcher for each field stops the start, and no request waits for it. */
    @Context
    GraphQL engine(SourceRegistry sources, OperationLimits limits, PlanTokens tokens, @Nullable OperationMeter meter) {
        return Engine.create(schema(), sources, limits, tokens, meter);
    }

    @Singleton
    DocumentPreparation preparation(GraphQL engine, SourceRegistry sources, OperationLimits limits) {
        return new EngineService(engine, sources, limits);
    }

    @Context
    Deadlines deadlines(Environment environment, Upstreams upstreams) {
        return new Deadlines(runLimits(new Settings(environment)), upstreams::after);
    }

    @Singleton
    OperationLimits limits(Environment environment) {
        return limits(new Settings(environment));
    }

    static ExecutionLimits runLimits(Settings settings) {
        ExecutionLimits usual = ExecutionLimits.DEFAULT;
        return Settings.make(
                "orgraph.limits.",
                Map.of("time", "operation-timeout"),
                () -> new ExecutionLimits(
                        settings.duration("orgraph.limits.operation-timeout", usual.time()),
                        settings.number("orgraph.limits.calls", usual.calls()),
                        settings.number("orgraph.limits.pages", usual.pages())));
    }

    static OperationLimits limits(Settings settings) {
        OperationLimits usual = OperationLimits.DEFAULT;
        return Settings.make(
                "orgraph.limits.",
                Map.of(),
                () -> new OperationLimits(
                        settings.number("orgraph.limits.characters", usual.characters()),
                        settings.number("orgraph.limits.tokens", usual.tokens()),
                        settings.number("orgraph.limits.depth", usual.depth()),
                        settings.number("orgraph.limits.fields", usual.fields()),
                        settings.number("orgraph.limits.aliases", usual.aliases()),
                        settings.number("orgraph.limits.directives", usual.directives()),
                        settings.number("orgraph.limits.root-fields", usual.rootFields()),
                        settings.number("orgraph.limits.changes", usual.changes()),
                        settings.number("orgraph.limits.cost", usual.cost()),
                        settings.number("orgraph.limits.calls", usual.calls()),
                        settings.number("orgraph.limits.values", usual.values()),
                        settings.flag("orgraph.exploration.enabled", usual.introspection())));
    }

    /** Not by the framework's loader of resources, which reads the directory of the whole jar for it. */
    private static String schema() {
        try (InputStream stream = GraphFactory.class.getResourceAsStream(SCHEMA)) {
            if (stream == null) {
                throw new IllegalStateException("schema.graphqls is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
