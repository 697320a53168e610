package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Health;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.source.Capability;
import io.orgraph.source.Source;
import java.util.List;

/** The fields of sources and their capabilities. */
final class SourceFields {

    private SourceFields() {}

    static List<TypeFields<?>> all() {
        return List.of(source(), capability(), health());
    }

    private static TypeFields<?> source() {
        return TypeFields.of("Source", Source.class)
                .value("id", source -> GlobalIds.encode(source.id()))
                .value("name", source -> source.name().value())
                .value("kind", Source::kind)
                .value("capabilities", Source::capabilities)
                .fetch("supports", SourceFields::supports)
                .value("health", Source::health);
    }

    private static Object supports(Source source, DataFetchingEnvironment env) {
        String name = Arguments.of(env).required("capability");
        return source.capabilities().stream()
                .anyMatch(capability -> capability.name().name().equals(name) && capability.isSupported());
    }

    private static TypeFields<?> health() {
        return TypeFields.of("SourceHealth", Health.class)
                .value("state", Health::state)
                .value("lastFailureAt", Health::lastFailureAt)
                .value("lastFailureCode", Health::lastFailureCode)
                .value("rateLimitedUntil", Health::rateLimitedUntil)
                .value("circuit", Health::circuit);
    }

    private static TypeFields<?> capability() {
        return TypeFields.of("Capability", Capability.class)
                .value("name", Capability::name)
                .value("supported", Capability::isSupported)
                .value("isVerified", Capability::isVerified)
                .value("reasonCode", Capability::reasonCode)
                .value("reason", Capability::reason)
                .value(
                        "appliedBySource",
                        capability ->
                                capability.appliedBySource().stream().sorted().toList());
    }
}
