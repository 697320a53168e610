package io.orgraph.graph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.DescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.orgraph.source.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each mutation of the schema has an action with which a page asks for it beforehand, and each action its port. */
class ActionsTest {
    private static final Map<String, Map<String, Class<? extends Port>>> ENUMS = Map.of(
            "OrganizationAction", Actions.OF_ORGANIZATION,
            "WorkspaceAction", Actions.OF_WORKSPACE,
            "WorkspaceMembershipAction", Actions.OF_WORKSPACE_MEMBERSHIP,
            "OrganizationMembershipAction", Actions.OF_ORGANIZATION_MEMBERSHIP,
            "RoleAction", Actions.OF_ROLE,
            "InvitationAction", Actions.OF_INVITATION);

    /** Mutations that no action of an object stands for, with the reason. */
    private static final Map<String, String> WITHOUT_ACTION = Map.of(
            "acceptInvitation", "it is for the invited person, who has a token and no object",
            "undo", "a change that was allowed has the token, and the source decides again",
            "updateProfile", "everybody may change their own",
            "updateOwnProfile", "everybody may change their own",
            "createApiKey", "a session is all that it takes: the source reports no permission for keys",
            "updateApiKey", "a session is all that it takes: the source reports no permission for keys",
            "revokeApiKey", "a session is all that it takes: the source reports no permission for keys",
            "deleteApiKey", "a session is all that it takes: the source reports no permission for keys");

    private static final Pattern NAMED = Pattern.compile("`(\\w+)`");

    @Test
    void each_action_of_the_schema_has_its_port() throws IOException {
        TypeDefinitionRegistry schema = schema();

        Map<String, Set<String>> stated = ENUMS.keySet().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> valuesOf(name, schema).keySet()));

        ENUMS.forEach((name, actions) -> assertThat(stated.get(name)).isEqualTo(actions.keySet()));
    }

    @Test
    void each_mutation_is_named_by_an_action_or_has_a_reason_why_not() throws IOException {
        TypeDefinitionRegistry schema = schema();

        Set<String> lacking = lacking(schema, mutations(schema));

        assertThat(lacking)
                .as("mutations that the description of no action names, and that have no reason in WITHOUT_ACTION")
                .isEmpty();
    }

    @Test
    void a_planted_mutation_is_caught() throws IOException {
        TypeDefinitionRegistry schema = schema();

        Set<String> lacking = lacking(schema, Stream.of("renameWorkspace"));

        assertThat(lacking).containsExactly("renameWorkspace");
    }

    private static Set<String> lacking(TypeDefinitionRegistry schema, Stream<String> mutations) {
        Set<String> named = ENUMS.keySet().stream()
                .flatMap(name -> valuesOf(name, schema).values().stream())
                .flatMap(text -> NAMED.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        named.addAll(WITHOUT_ACTION.keySet());
        return mutations
                .filter(mutation -> !named.contains(mutation))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> mutations(TypeDefinitionRegistry schema) {
        return Objects.requireNonNull(schema.getTypeOrNull("Mutation", ObjectTypeDefinition.class))
                .getFieldDefinitions()
                .stream()
                .map(FieldDefinition::getName);
    }

    private static Map<String, String> valuesOf(String name, TypeDefinitionRegistry schema) {
        return Objects.requireNonNull(schema.getTypeOrNull(name, EnumTypeDefinition.class))
                .getEnumValueDefinitions()
                .stream()
                .collect(Collectors.toMap(value -> value.getName(), ActionsTest::description));
    }

    private static String description(DescribedNode<?> node) {
        return Objects.requireNonNull(node.getDescription()).getContent();
    }

    private static TypeDefinitionRegistry schema() throws IOException {
        return new SchemaParser().parse(Files.readString(Path.of("schema.graphqls")));
    }
}
