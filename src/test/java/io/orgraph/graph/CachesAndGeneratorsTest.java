package io.orgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What normalizing caches and code generators read off the schema: walks over all of its types. */
class CachesAndGeneratorsTest {
    private static final Path SCHEMA = Path.of("schema.graphqls");

    @Test
    void every_scalar_says_where_it_is_specified() throws IOException {
        String planted = text() + "\n\"Planted.\"\nscalar Planted\n";

        assertThat(unspecified(schema(text()))).isEmpty();
        assertThat(unspecified(schema(planted))).containsExactly("Planted");
        assertThat(scalars(schema(text()))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void every_connection_implements_Page_and_nothing_else_does() throws IOException {
        String planted = text()
                + "\n\"Planted.\"\ntype PlanetConnection {\n  \"Planted.\"\n  pageInfo: PageInfo!\n  totalCount: Int\n}\n";

        assertThat(implementing(schema(text())))
                .isEqualTo(pages(schema(text())))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(pages(schema(planted))).contains("PlanetConnection");
        assertThat(implementing(schema(planted))).doesNotContain("PlanetConnection");
    }

    @Test
    void every_type_with_an_id_is_a_node() throws IOException {
        String planted = text().replace("type PageInfo {", "type PageInfo {\n  \"Planted.\"\n  id: ID!\n");

        assertThat(withIdAndNoNode(schema(text()))).isEmpty();
        assertThat(withIdAndNoNode(schema(planted))).containsExactly("PageInfo");
    }

    private static List<String> unspecified(GraphQLSchema schema) {
        return scalars(schema)
                .filter(scalar -> scalar.getSpecifiedByUrl() == null
                        || !scalar.getSpecifiedByUrl().startsWith("https://"))
                .map(GraphQLScalarType::getName)
                .toList();
    }

    private static Stream<GraphQLScalarType> scalars(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLScalarType && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .map(GraphQLScalarType.class::cast);
    }

    private static Set<String> pages(GraphQLSchema schema) {
        return objects(schema)
                .filter(type -> type.getFieldDefinition("pageInfo") != null
                        || type.getName().endsWith("Connection"))
                .map(GraphQLObjectType::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> implementing(GraphQLSchema schema) {
        return objects(schema)
                .filter(type -> interfaces(type).contains("Page"))
                .map(GraphQLObjectType::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> withIdAndNoNode(GraphQLSchema schema) {
        return objects(schema)
                .filter(type -> type.getFieldDefinition("id") != null
                        && !interfaces(type).contains("Node"))
                .map(GraphQLObjectType::getName)
                .toList();
    }

    private static List<String> interfaces(GraphQLObjectType type) {
        return type.getInterfaces().stream()
                .map(GraphQLNamedOutputType::getName)
                .toList();
    }

    private static Stream<GraphQLObjectType> objects(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !isIntrospection(type));
    }

    private static boolean isIntrospection(GraphQLNamedType type) {
        return type.getName().startsWith("__");
    }

    private static String text() throws IOException {
        return Files.readString(SCHEMA);
    }

    private static GraphQLSchema schema(String text) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }
}
