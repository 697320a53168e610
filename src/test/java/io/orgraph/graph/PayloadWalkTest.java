package io.orgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One fragment serves the payload of every mutation, and one every result of a bulk mutation. */
class PayloadWalkTest {

    @Test
    void every_payload_is_a_mutation_payload() throws IOException {
        List<String> others = withoutInterface(payloads(schema(text())), "MutationPayload");

        assertThat(payloads(schema(text()))).hasSizeGreaterThan(18);
        assertThat(others).isEmpty();
    }

    @Test
    void every_result_of_a_bulk_mutation_is_a_change_result() throws IOException {
        List<String> others = withoutInterface(results(schema(text())), "ChangeResult");

        assertThat(results(schema(text()))).hasSizeGreaterThan(3);
        assertThat(others).isEmpty();
    }

    @Test
    void a_payload_and_a_result_without_their_interface_are_caught() throws IOException {
        GraphQLSchema planted = schema(text().replace(
                        "type RevokeInvitationPayload implements MutationPayload {", "type RevokeInvitationPayload {")
                .replace("type AccessPlanResult implements ChangeResult {", "type AccessPlanResult {"));

        assertThat(withoutInterface(payloads(planted), "MutationPayload")).containsExactly("RevokeInvitationPayload");
        assertThat(withoutInterface(results(planted), "ChangeResult")).containsExactly("AccessPlanResult");
    }

    @Test
    void a_field_has_a_concrete_payload_or_result_as_its_type() throws IOException {
        List<String> fields = types(schema(text()))
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> List.of("MutationPayload", "ChangeResult").contains(typeOf(field)))
                .map(GraphQLFieldDefinition::getName)
                .toList();

        assertThat(fields).isEmpty();
    }

    @Test
    void every_mutation_can_be_undone_or_says_why_not() throws IOException {
        GraphQLSchema schema = schema(text());
        GraphQLSchema planted =
                schema(text().replace("Cannot be undone: another invitation is another mail.", "It is final."));

        assertThat(withoutUndo(schema)).isEmpty();
        assertThat(withoutUndo(planted)).containsExactly("revokeInvitation");
    }

    @Test
    void every_mutation_takes_one_input_without_a_client_mutation_id() throws IOException {
        GraphQLSchema schema = schema(text());

        assertThat(mutations(schema).getFieldDefinitions())
                .allMatch(field -> field.getArguments().size() == 1)
                .allMatch(field -> field.getArgument("input") != null);
        assertThat(types(schema)
                        .filter(GraphQLInputObjectType.class::isInstance)
                        .map(GraphQLInputObjectType.class::cast)
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .map(GraphQLNamedSchemaElement::getName))
                .doesNotContain("clientMutationId");
    }

    private static GraphQLObjectType mutations(GraphQLSchema schema) {
        return Objects.requireNonNull(schema.getMutationType());
    }

    private static List<GraphQLObjectType> payloads(GraphQLSchema schema) {
        return mutations(schema).getFieldDefinitions().stream()
                .map(field -> (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType()))
                .toList();
    }

    private static List<String> withoutUndo(GraphQLSchema schema) {
        return mutations(schema).getFieldDefinitions().stream()
                .filter(field -> canBeUndone(field) == field.getDescription().contains("Cannot be undone: "))
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    private static boolean canBeUndone(GraphQLFieldDefinition mutation) {
        GraphQLObjectType payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType());
        GraphQLFieldDefinition results = payload.getFieldDefinition("results");
        GraphQLObjectType owner =
                results == null ? payload : (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(results.getType());
        return owner.getFieldDefinition("undo") != null;
    }

    private static List<GraphQLObjectType> results(GraphQLSchema schema) {
        return payloads(schema).stream()
                .flatMap(payload -> Stream.ofNullable(payload.getFieldDefinition("results")))
                .map(field -> (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType()))
                .toList();
    }

    private static List<String> withoutInterface(List<GraphQLObjectType> types, String name) {
        return types.stream()
                .filter(type -> type.getInterfaces().stream()
                        .noneMatch(each -> each.getName().equals(name)))
                .map(GraphQLObjectType::getName)
                .toList();
    }

    private static Stream<GraphQLNamedType> types(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream();
    }

    private static String typeOf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName();
    }

    private static GraphQLSchema schema(String text) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("schema.graphqls"));
    }
}
