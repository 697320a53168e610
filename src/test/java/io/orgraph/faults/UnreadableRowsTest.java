package io.orgraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeUtil;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.UnreadableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One row that cannot be read fails no list: every field of the schema that is a connection, at every source. */
class UnreadableRowsTest {
    private static final Map<String, Map<String, String>> CALLERS = Map.of(
            "transactionlink", Map.of(),
            "kognitos", Map.of(),
            "tours", Map.of(),
            "tours in a session",
                    Map.of(
                            "Orgraph-Credential-tours",
                            "Cookie " + ToursCredentials.SESSION_COOKIE + "=" + ToursCredentials.SUPER_ADMIN_SESSION));
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final FaultServer PLANTING = FaultServer.choosing(UnreadableRowsTest::answer);
    private static final Facade FACADE = new Facade(settings());
    private static final List<ListField> LISTS = new ArrayList<>();
    private static final AtomicInteger PLANTED = new AtomicInteger();

    private static volatile UnaryOperator<ArrayNode> change = UnaryOperator.identity();

    @BeforeAll
    static void find() {
        CALLERS.keySet().forEach(caller -> {
            Map<String, String> ids = ids(caller);
            fields().forEach(field -> {
                assertThat(Set.of("Query", "Organization", "Workspace", "User")).contains(field.type());
                if (field.type().equals("Query") || ids.containsKey(field.type())) {
                    LISTS.add(new ListField(caller, field, ids.getOrDefault(field.type(), "")));
                }
            });
        });
    }

    @AfterEach
    void plantNothing() {
        change = UnaryOperator.identity();
    }

    @AfterAll
    static void close() {
        FACADE.close();
        PLANTING.close();
        SANDBOX.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_row_that_cannot_be_read_costs_no_other_and_is_told_on_its_list(UnreadableRow kind) {
        List<String> problems = problems(rows -> planted(rows, kind));

        assertThat(problems).isEmpty();
    }

    @Test
    void the_walk_goes_over_every_list_of_every_source() {
        Set<String> walked = new TreeSet<>();
        LISTS.forEach(list -> {
            PLANTED.set(0);
            change = rows -> planted(rows, UnreadableRow.NULL);
            ask(list);
            if (PLANTED.get() > 0) {
                walked.add(list.caller() + " " + list.field());
            }
        });

        assertThat(walked)
                .hasSizeGreaterThanOrEqualTo(25)
                .contains("tours in a session Query.organizations", "kognitos User.workspaceMemberships");
    }

    /** A list whose rows are lost in silence is what this walk is for. */
    @Test
    void a_row_that_is_lost_in_silence_is_caught() {
        List<String> problems = problems(rows -> {
            if (rows.size() > 1) {
                PLANTED.incrementAndGet();
                rows.remove(1);
            }
            return rows;
        });

        assertThat(problems).hasSizeGreaterThan(15);
    }

    private static List<String> problems(UnaryOperator<ArrayNode> planting) {
        List<String> problems = new ArrayList<>();
        for (ListField list : LISTS) {
            change = UnaryOperator.identity();
            GraphAnswer usual = ask(list);
            PLANTED.set(0);
            change = planting;
            GraphAnswer spoilt = ask(list);
            if (PLANTED.get() > 0 && usual.at(list.path() + ".nodes") != null) {
                String problem = problem(list, usual, spoilt);
                if (problem != null) {
                    problems.add(list + ": " + problem);
                }
            }
        }
        return problems;
    }

    /** What is wrong with the answer; null where nothing is. */
    private static @Nullable String problem(ListField list, GraphAnswer usual, GraphAnswer spoilt) {
        List<Object> before = ids(usual, list);
        List<Object> after = ids(spoilt, list);
        List<Object> others = after.stream().filter(id -> !before.contains(id)).toList();
        List<Object> kept = after.stream().filter(before::contains).toList();
        String told = list.path() + " UPSTREAM_BAD_RESPONSE";
        boolean isTold = spoilt.failures().contains(told);
        if (spoilt.failures().stream().anyMatch(failure -> !failure.equals(told) && !list.isRefused(failure))) {
            return "other errors: " + spoilt.failures();
        }
        if (spoilt.json().toString().contains("MARKER")) {
            return "text of the source";
        }
        if (list.isRefused(String.join(",", spoilt.failures()))) {
            return null;
        }
        if (!isTold && others.isEmpty()) {
            return "lost without an error";
        }
        return kept.equals(before.subList(0, kept.size())) && kept.size() + others.size() >= before.size()
                ? total(list, usual, spoilt)
                : "readable rows are missing: " + kept.size() + " of " + before.size();
    }

    private static @Nullable String total(ListField list, GraphAnswer usual, GraphAnswer spoilt) {
        Object before = usual.at(list.path() + ".totalCount");
        Object after = spoilt.at(list.path() + ".totalCount");
        boolean isTrue =
                after == null || after.equals(before) || spoilt.failures().isEmpty();
        return isTrue ? null : "a count of " + after + " instead of " + before;
    }

    private static List<Object> ids(GraphAnswer answer, ListField list) {
        Object nodes = answer.at(list.path() + ".nodes");
        return nodes instanceof List<?> found
                ? found.stream().<Object>map(node -> Json.at(node, "id")).toList()
                : List.of();
    }

    private static GraphAnswer ask(ListField list) {
        return ask(list.caller(), list.document());
    }

    private static GraphAnswer ask(String caller, String document) {
        return FACADE.ask(document, Map.of(), Objects.requireNonNull(CALLERS.get(caller)))
                .answer();
    }

    private static ArrayNode planted(ArrayNode rows, UnreadableRow kind) {
        if (!rows.isEmpty()) {
            PLANTED.incrementAndGet();
            rows.insert(1, kind.of(rows.get(rows.size() - 1)));
        }
        return rows;
    }

    /** An object of each type that lists belong to, where the source has one. */
    private static Map<String, String> ids(String caller) {
        GraphAnswer answer = ask(caller, """
                { organizations(sources: ["%s"], first: 1) { nodes { id
                    memberships(first: 1) { nodes { user { id } } }
                    workspaces(first: 1) { nodes { id memberships(first: 1) { nodes { user { id } } } } } } } }""".formatted(source(caller)));
        String organization = "organizations.nodes.0.";
        Map<String, String> ids = new HashMap<>();
        Stream.of(
                        "id",
                        "memberships.nodes.0.user.id",
                        "workspaces.nodes.0.id",
                        "workspaces.nodes.0.memberships.nodes.0.user.id")
                .forEach(path -> {
                    Object id = answer.at(organization + path);
                    String type = path.equals("id") ? "Organization" : path.endsWith("user.id") ? "User" : "Workspace";
                    if (id != null) {
                        ids.put(type, id.toString());
                    }
                });
        return ids;
    }

    private static List<Field> fields() {
        return new SchemaParser()
                .parse(Path.of("schema.graphqls").toFile()).getTypes(ObjectTypeDefinition.class).stream()
                        .flatMap(type -> type.getFieldDefinitions().stream()
                                .filter(UnreadableRowsTest::isConnection)
                                .map(field -> new Field(type.getName(), field.getName())))
                        .toList();
    }

    private static boolean isConnection(FieldDefinition field) {
        TypeName type = TypeUtil.unwrapAll(field.getType());
        return type.getName().endsWith("Connection");
    }

    private static Fault answer(String request) {
        Sent sent = new Relay(request, SANDBOX::port).answer();
        boolean isRead = request.startsWith("GET ");
        return (isRead ? sent.withBody(UnreadableRow.inRows(sent.body(), change)) : sent).whole();
    }

    private static String source(String caller) {
        return caller.split(" ", 2)[0];
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        for (String source : List.of("transactionlink", "kognitos", "tours")) {
            settings.putAll(Facade.source(
                    source, source, PLANTING.url().resolve("/" + source), Map.of("max-answer-size", "8MB")));
        }
        settings.put("orgraph.limits.rate", 0);
        return settings;
    }

    private record Field(String type, String name) {
        @Override
        public String toString() {
            return type + "." + name;
        }
    }

    private record ListField(String caller, Field field, String owner) {
        String path() {
            return field.type().equals("Query") ? field.name() : "node." + field.name();
        }

        /** A workspace may have a text for its id that its source then takes for none: that is the source's refusal. */
        boolean isRefused(String failure) {
            return field.toString().equals("User.workspaceMemberships") && failure.equals(path() + " BAD_USER_INPUT");
        }

        String document() {
            String page = "{ totalCount nodes { id } edges { cursor } pageInfo { endCursor hasNextPage } }";
            return field.type().equals("Query")
                    ? "{ %s(first: 50, sources: [\"%s\"]) %s }".formatted(field.name(), source(caller), page)
                    : "{ node(id: \"%s\") { ... on %s { %s(first: 50) %s } } }"
                            .formatted(owner, field.type(), field.name(), page);
        }

        @Override
        public String toString() {
            return caller + " " + field;
        }
    }
}
