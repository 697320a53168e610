package io.orgraph.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.DeclaredEndpoints;
import io.orgraph.testkit.FieldCalls;
import io.orgraph.testkit.GoldenOperation;
import io.orgraph.upstream.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code @calls} and {@code @requiresPermission} say is what adapters declare and golden operations do. */
class CallDirectivesTest {
    /** Endpoints that stand at no field, with the reason. */
    private static final Map<String, String> AT_NO_FIELD = Map.of();

    private static final Pattern PROSE = Pattern.compile("Calls:|Requires:|\\b(GET|POST|PUT|PATCH|DELETE) /");

    private final FieldCalls fields = FieldCalls.read();

    @Test
    void each_endpoint_of_an_adapter_stands_at_a_field_and_each_call_of_a_field_is_such_an_endpoint() {
        Set<String> named = union(fields.calls().values().stream());
        named.addAll(AT_NO_FIELD.keySet());

        assertThat(DeclaredEndpoints.all()).hasSizeGreaterThan(60);
        assertThat(named).containsExactlyInAnyOrderElementsOf(DeclaredEndpoints.all());
    }

    /** A list of Kognitos makes its endpoint itself, and is a constant. */
    @Test
    void no_endpoint_is_made_where_the_walk_does_not_look() {
        assertThat(DeclaredEndpoints.madeElsewhere()).containsExactly("io.orgraph.source.kognitos.ListEndpoint.at");
    }

    @Test
    void a_planted_endpoint_is_found_alone_and_in_a_list() {
        assertThat(DeclaredEndpoints.in(Planted.class))
                .containsExactlyInAnyOrder("PUT /planted/{id}", "GET /planted/{id}/list");
    }

    @Test
    void the_calls_of_a_golden_operation_are_named_by_its_fields() {
        Map<String, Set<String>> unnamed = new TreeMap<>();
        List<GoldenOperation> operations = GoldenOperation.all();

        operations.forEach(operation -> {
            Set<String> left = unnamed(operation.document(), operation.calls());
            if (!left.isEmpty()) {
                unnamed.put(operation.name(), left);
            }
        });

        assertThat(operations).hasSizeGreaterThan(60);
        assertThat(unnamed).isEmpty();
    }

    @Test
    void a_planted_call_that_no_field_of_the_operation_names_is_caught() {
        Set<String> unnamed = unnamed(
                "{ organizations { nodes { roles { nodes { id } } } } }",
                List.of("1 GET /tours/api/organizations/roles?page=1&limit=100", "2 GET /tours/api/users/{}"));

        assertThat(unnamed).containsExactly("TOURS GET /api/users/{}");
    }

    private Set<String> unnamed(String document, List<String> calls) {
        Set<String> made = calls.stream()
                .filter(line -> !line.isBlank())
                .map(CallSummary::call)
                .collect(Collectors.toCollection(TreeSet::new));
        fields.namedBy(document).forEach(call -> made.remove(call.replaceAll("\\{[^}]*}", "{}")));
        return made;
    }

    @Test
    void a_field_of_an_interface_names_the_calls_and_permissions_of_all_types_that_have_it() {
        GraphQLSchema schema = fields.schema();

        for (Map<String, Set<String>> named : List.of(fields.calls(), fields.permissions())) {
            interfaces(schema)
                    .forEach(of -> of.getFieldDefinitions()
                            .forEach(field -> assertThat(named.get(of.getName() + "." + field.getName()))
                                    .as("%s.%s", of.getName(), field.getName())
                                    .containsExactlyInAnyOrderElementsOf(ofImplementations(of, field, schema, named))));
        }
    }

    private static Stream<GraphQLInterfaceType> interfaces(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLInterfaceType.class::isInstance)
                .map(GraphQLInterfaceType.class::cast)
                .filter(type ->
                        !type.getName().equals("Node") && !type.getName().equals("Page"));
    }

    private static Set<String> ofImplementations(
            GraphQLInterfaceType of,
            GraphQLFieldDefinition field,
            GraphQLSchema schema,
            Map<String, Set<String>> named) {
        return union(requireNonNull(schema.getImplementations(of)).stream()
                .map(GraphQLObjectType::getName)
                .map(type -> named.getOrDefault(type + "." + field.getName(), Set.of())));
    }

    /** What all fields with a call require is what the call requires; so no field requires less, or more. */
    @Test
    void a_call_requires_the_same_permissions_at_every_field() {
        Map<String, Set<String>> ofCalls = new TreeMap<>();
        fields.calls()
                .forEach((field, calls) -> calls.forEach(call -> {
                    Set<String> required = permissionsAt(field, call.substring(0, call.indexOf(' ')));
                    ofCalls.computeIfAbsent(call, first -> new TreeSet<>(required))
                            .retainAll(required);
                }));

        fields.permissions()
                .forEach((field, required) -> assertThat(required)
                        .as(field)
                        .containsExactlyInAnyOrderElementsOf(union(fields.calls().getOrDefault(field, Set.of()).stream()
                                .map(ofCalls::get))));
    }

    private Set<String> permissionsAt(String field, String source) {
        return fields.permissions().getOrDefault(field, Set.of()).stream()
                .filter(permission -> permission.startsWith(source + " "))
                .collect(Collectors.toSet());
    }

    @Test
    void no_description_says_in_prose_what_a_directive_can_say() {
        assertThat(prose(fields)).isEmpty();
    }

    @Test
    void planted_prose_is_caught() {
        FieldCalls planted = FieldCalls.of("""
                type Query { "Users. Calls: none." a: Int "Users, by GET /users." b: Int "The HTTP method: GET." c: Int }""");

        assertThat(prose(planted)).containsExactly("a: Users. Calls: none.", "b: Users, by GET /users.");
    }

    private static List<String> prose(FieldCalls fields) {
        return fields.schema().getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .filter(type -> !type.getName().startsWith("__"))
                .flatMap(type -> type.getFieldDefinitions().stream())
                .map(field -> field.getName() + ": " + field.getDescription())
                .filter(text -> PROSE.matcher(text).find())
                .toList();
    }

    private static Set<String> union(Stream<Set<String>> sets) {
        return sets.flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Stands for an adapter with endpoints that no field has. */
    @SuppressWarnings("unused") // They are found by reflection.
    private static final class Planted {
        static final Endpoint ALONE = Endpoint.put("/planted/{id}");
        static final Listing LIST = new Listing(Endpoint.get("/planted/{id}/list"), "items");
        static final String OTHER = "GET /planted/no-endpoint";
    }

    private record Listing(Endpoint endpoint, String key) {}
}
