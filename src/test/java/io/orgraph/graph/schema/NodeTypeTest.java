package io.orgraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.orgraph.graph.mutation.UndoTokenScalar;
import io.orgraph.model.NodeId;
import io.orgraph.plan.PlanTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of node types, held against the schema and against the classes of ids: each way nothing is missing. */
class NodeTypeTest {
    private static final Path SCHEMA = Path.of("schema.graphqls");

    private static final GraphQLScalarType UNDO_TOKEN = UndoTokenScalar.of(
            PlanTokens.withRandomKey(Duration.ofMinutes(1), Clock.systemUTC()).undo());

    @Test
    void each_node_of_the_schema_has_its_type_and_each_type_its_node() throws IOException {
        SchemaCoverage.checkNodes(schema(text()), NodeType.ALL);

        assertThat(NodeType.ALL).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void each_class_of_ids_has_its_type_and_each_type_its_class() {
        assertThat(NodeType.ALL.stream().<Class<?>>map(NodeType::idClass))
                .containsExactlyInAnyOrderElementsOf(classesOfIds(NodeId.class).toList());
    }

    @Test
    void a_node_of_the_schema_that_the_table_lacks_stops_the_start() throws IOException {
        String more = text() + "\n\"Planted.\"\ntype Planet implements Node { \"Its id.\" id: ID! }\n";

        assertThatThrownBy(() -> ExecutableSchema.of(more, List.of(), UNDO_TOKEN))
                .hasMessage("Nodes without a NodeType: [Planet]; NodeTypes without a node: []");
    }

    @Test
    void a_type_of_the_table_that_the_schema_lacks_stops_the_start() throws IOException {
        String less = text().replace("type Invitation implements Node {", "type Invitation {");

        assertThatThrownBy(() -> ExecutableSchema.of(less, List.of(), UNDO_TOKEN))
                .hasMessage("Nodes without a NodeType: []; NodeTypes without a node: [Invitation]");
    }

    private static String text() throws IOException {
        return Files.readString(SCHEMA);
    }

    private static GraphQLSchema schema(String text) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }

    private static Stream<Class<?>> classesOfIds(Class<?> type) {
        Class<?>[] below = type.getPermittedSubclasses();
        return below == null ? Stream.of(type) : Arrays.stream(below).flatMap(NodeTypeTest::classesOfIds);
    }
}
