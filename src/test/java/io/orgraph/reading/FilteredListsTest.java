package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every filter and every order of every list at every source gives what filtering the whole list by hand gives. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = "orgraph.sandbox.people", value = "260")
class FilteredListsTest {
    private static final TypeDefinitionRegistry SCHEMA =
            new SchemaParser().parse(Path.of("schema.graphqls").toFile());
    private static final List<String> SOURCES = List.of("transactionlink", "kognitos", "tours");
    private static final Set<String> WALKED = Set.of("InvitationFilter");
    private static final int PAGE = 17;

    private final GraphClient client;

    FilteredListsTest(EmbeddedServer server) {
        this.client = new GraphClient(server.getURI());
    }

    @Test
    void a_filter_gives_what_filtering_by_hand_gives_and_its_total() {
        Set<String> walked = new TreeSet<>();
        List<String> problems = new ArrayList<>();

        for (FilteredList list : lists()) {
            List<Object> all = list.all(client).rows();
            for (String field : filtersOf(list)) {
                walked.add(list + " " + field);
                FilterRules.Rule rule = FilterRules.filter(field);
                Object value = rule.sample().apply(all);
                List<String> expected = all.stream()
                        .filter(row -> rule.matches().test(row, value))
                        .map(row -> String.valueOf(Json.at(row, "id")))
                        .toList();
                FilteredList.Read read = list.read(client, PAGE, Map.of("filter", Map.of(name(field), value)));
                problems.addAll(problems(list + " " + field + " " + value, expected, read));
            }
        }

        assertThat(problems).isEmpty();
        assertThat(walked).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void an_order_gives_the_whole_list_in_that_order() {
        List<String> problems = new ArrayList<>();

        for (FilteredList list : lists()) {
            Set<String> all = Set.copyOf(list.all(client).ids());
            for (String field : ordersOf(list)) {
                for (String direction : List.of("ASC", "DESC")) {
                    var order = Map.of("field", name(field), "direction", direction);
                    FilteredList.Read read = list.read(client, PAGE, Map.of("orderBy", List.of(order)));
                    boolean isWhole = read.rows().size() == all.size() && all.equals(Set.copyOf(read.ids()));
                    boolean isOrdered =
                            FilterRules.isOrdered(read.rows(), FilterRules.order(field), direction.equals("DESC"));
                    if (!isWhole || !isOrdered) {
                        problems.add(list + " " + field + " " + direction + (isWhole ? " in disorder" : " not whole"));
                    }
                }
            }
        }

        assertThat(problems).isEmpty();
    }

    /** A row too few, one too many, another order and a wrong total are what this walk is for. */
    @Test
    void a_planted_difference_is_caught() {
        List<String> expected = List.of("a", "b", "c");
        Object[][] planted = {
            {List.of("a", "b"), 2}, {List.of("a", "b", "c", "d"), 4}, {List.of("b", "a", "c"), 3}, {expected, 7}
        };

        Stream<List<String>> problems =
                Stream.of(planted).map(each -> problems("planted", expected, read((List<?>) each[0], each[1])));

        assertThat(problems).allMatch(found -> !found.isEmpty());
        assertThat(problems("planted", expected, read(expected, 3))).isEmpty();
    }

    private static FilteredList.Read read(List<?> ids, Object total) {
        return new FilteredList.Read(
                ids.stream().<Object>map(id -> Map.of("id", id)).toList(), List.of(total));
    }

    private static List<String> problems(String what, List<String> expected, FilteredList.Read read) {
        List<String> problems = new ArrayList<>();
        if (!read.ids().equals(expected)) {
            problems.add(what + ": " + read.ids().size() + " items instead of " + expected.size() + ", or in disorder");
        }
        read.totals().stream()
                .filter(total -> !isTotal(total, expected.size()))
                .forEach(total -> problems.add(what + ": a total of " + total + " instead of " + expected.size()));
        return problems;
    }

    private static boolean isTotal(@Nullable Object total, int expected) {
        return total == null || total.equals(expected);
    }

    private List<FilteredList> lists() {
        List<FilteredList> lists = new ArrayList<>();
        for (String source : SOURCES) {
            Map<String, String> owners = owners(source);
            for (ObjectTypeDefinition type : SCHEMA.getTypes(ObjectTypeDefinition.class)) {
                type.getFieldDefinitions().stream()
                        .filter(field -> owners.containsKey(type.getName()) && WALKED.contains(filterOf(field)))
                        .map(field -> list(type.getName(), field, source, owners))
                        .filter(list -> list.isThere(client))
                        .forEach(lists::add);
            }
        }
        return lists;
    }

    private static FilteredList list(String type, FieldDefinition field, String source, Map<String, String> owners) {
        String node = TypeUtil.unwrapAll(field.getType()).getName().replace("Connection", "");
        return new FilteredList(
                type + "." + field.getName(),
                node,
                source,
                owners.getOrDefault(type, ""),
                FilterRules.SELECTED.getOrDefault(node, "id"));
    }

    /** An object of each type that lists belong to, where the source has one: of workspaces one with invitations. */
    private Map<String, String> owners(String source) {
        GraphAnswer answer = client.ask("""
                query($s: String!) { organizations(sources: [$s], first: 1) { nodes { id
                    workspaces(first: 1000) { nodes { id invitations(first: 1) { nodes { id } } } } } } }""", Map.of("s", source));
        Map<String, String> owners = new HashMap<>();
        owners.put("Organization", answer.text("organizations.nodes.0.id"));
        if (answer.at("organizations.nodes.0.workspaces.nodes") instanceof List<?> workspaces) {
            workspaces.stream()
                    .filter(workspace -> Json.at(workspace, "invitations.nodes.0") != null
                            || Json.at(workspace, "invitations") == null)
                    .findFirst()
                    .ifPresent(workspace -> owners.put("Workspace", String.valueOf(Json.at(workspace, "id"))));
        }
        return owners;
    }

    private static String filterOf(FieldDefinition field) {
        return field.getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals("filter"))
                .map(argument -> TypeUtil.unwrapAll(argument.getType()).getName())
                .findFirst()
                .orElse("");
    }

    private static List<String> filtersOf(FilteredList list) {
        String input = list.input() + "Filter";
        return SCHEMA.getTypes(InputObjectTypeDefinition.class).stream()
                .filter(type -> type.getName().equals(input))
                .flatMap(type -> type.getInputValueDefinitions().stream())
                .map(InputValueDefinition::getName)
                .map(name -> input + "." + name)
                .toList();
    }

    private static List<String> ordersOf(FilteredList list) {
        String fields = list.input() + "OrderField";
        return SCHEMA.getTypes(EnumTypeDefinition.class).stream()
                .filter(type -> type.getName().equals(fields))
                .flatMap(type -> type.getEnumValueDefinitions().stream())
                .map(EnumValueDefinition::getName)
                .map(name -> fields + "." + name)
                .toList();
    }

    private static String name(String qualified) {
        return qualified.substring(qualified.indexOf('.') + 1);
    }
}
