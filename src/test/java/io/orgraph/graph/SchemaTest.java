package io.orgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.SourceRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract: every item is described, and the schema and its resolvers cover each other. */
class SchemaTest {
    private static final Path SCHEMA = Path.of("schema.graphqls");

    @Test
    void every_item_is_described() throws IOException {
        List<String> undescribed = new ArrayList<>();

        for (GraphQLNamedType type : engine(text()).getAllTypesAsList()) {
            if (!type.getName().startsWith("__") && !isBuiltInScalar(type)) {
                undescribedIn(type, undescribed);
            }
        }

        assertThat(undescribed).isEmpty();
    }

    @Test
    void a_field_without_a_fetcher_stops_the_start() throws IOException {
        String more = text().replace("type Query {", "type Query {\n  forgotten: Int\n");

        assertThatThrownBy(() -> engine(more)).hasMessageContaining("Fields without a fetcher: [Query.forgotten]");
    }

    @Test
    void a_fetcher_without_a_field_stops_the_start() throws IOException {
        String less =
                text().replaceFirst(" *\"The source's own word for `type`[^\"]*\"\n *rawType: String\n( +@.*\n)*", "");

        assertThatThrownBy(() -> engine(less)).hasMessageContaining("fetchers without a field: [Workspace.rawType]");
    }

    private static String text() throws IOException {
        return Files.readString(SCHEMA);
    }

    private static GraphQLSchema engine(String text) {
        return Engine.create(
                        text,
                        new SourceRegistry(List.of()),
                        OperationLimits.DEFAULT,
                        PlanTokens.withRandomKey(Duration.ofMinutes(1), Clock.systemUTC()),
                        null)
                .getGraphQLSchema();
    }

    private static boolean isBuiltInScalar(GraphQLNamedType type) {
        return List.of("Int", "Float", "String", "Boolean", "ID").contains(type.getName());
    }

    private static void undescribedIn(GraphQLNamedType type, List<String> undescribed) {
        check(type.getName(), type, undescribed);
        if (type instanceof GraphQLFieldsContainer container) {
            for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                check(type.getName() + "." + field.getName(), field, undescribed);
                for (GraphQLArgument argument : field.getArguments()) {
                    check(type.getName() + "." + field.getName() + "." + argument.getName(), argument, undescribed);
                }
            }
        }
        if (type instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions()
                    .forEach(field -> check(type.getName() + "." + field.getName(), field, undescribed));
        }
        if (type instanceof GraphQLEnumType values) {
            values.getValues().forEach(value -> check(type.getName() + "." + value.getName(), value, undescribed));
        }
    }

    private static void check(String name, GraphQLNamedSchemaElement item, List<String> undescribed) {
        String description = item.getDescription();
        if (description == null || description.isBlank()) {
            undescribed.add(name);
        }
    }
}
