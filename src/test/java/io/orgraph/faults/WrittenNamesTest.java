package io.orgraph.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaGenerator;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.testkit.ArgumentSamples;
import io.orgraph.testkit.ArgumentWalk;
import io.orgraph.testkit.ArgumentWalk.Place;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.GraphAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A name goes to a source letter for letter as it was given, or is refused before any call: whatever mutation takes it. */
class WrittenNamesTest {
    private static final List<String> NAMED =
            List.of("name", "firstName", "lastName", "title", "description", "displayName");
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final FaultServer ON_THE_WAY = FaultServer.choosing(
            request -> new Relay(request, SANDBOX::port).answer().whole());
    private static final Facade FACADE = new Facade(settings());

    @AfterAll
    static void close() {
        FACADE.close();
        ON_THE_WAY.close();
        SANDBOX.close();
    }

    @Test
    void a_name_is_written_as_it_was_given_or_not_at_all() throws IOException {
        ArgumentWalk walk = new ArgumentWalk(
                SchemaGenerator.createdMockedSchema(Files.readString(Path.of("schema.graphqls"))),
                ArgumentSamples.seenBy(document -> ask(document, Map.of())));
        Set<String> written = new TreeSet<>();
        List<String> holes = new ArrayList<>();

        for (Place place : walk.places(WrittenNamesTest::isText)) {
            for (String source : ArgumentSamples.SOURCES) {
                for (String name : isName(place) ? NamesTest.names().toList() : List.<String>of()) {
                    String text = name.replace("%s", "Cashier" + written.size() + holes.size());
                    walk.document(place, source, "($v: String!)", "$v")
                            .flatMap(document -> hole(document, text, place + " at " + source, written))
                            .ifPresent(holes::add);
                }
            }
        }

        assertThat(holes).isEmpty();
        assertThat(written)
                .as("places and sources that took a name")
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(place -> place.startsWith("Mutation.createOrganizationRole(input.name)"));
    }

    /** What is written must be seen in the call: a name that was changed on its way is what this walk is for. */
    @Test
    void a_name_that_was_changed_on_its_way_is_caught() {
        assertThat(holds(call("{\"name\":\"Cashier\"}"), "Cashier\u200d")).isFalse();
        assertThat(holds(call("{\"set\":{\"name\":\"Cashier\\u200d\"}}"), "Cashier\u200d"))
                .isTrue();
    }

    private static Optional<String> hole(String document, String name, String what, Set<String> written) {
        int before = ON_THE_WAY.hits();
        GraphAnswer answer = ask(document, Map.of("v", name));
        List<String> writes = ON_THE_WAY.requests().subList(before, ON_THE_WAY.hits()).stream()
                .filter(call -> !call.startsWith("GET "))
                .toList();
        boolean isRefused =
                answer.json().toString().matches("(?s).*code=(BAD_USER_INPUT|REQUIRED|INVALID|UNSUPPORTED|NOOP).*");
        if (answer.json().toString().contains("INTERNAL")) {
            return Optional.of(what + " is INTERNAL: " + answer.json());
        }
        if (writes.isEmpty()) {
            return isRefused
                    ? Optional.empty()
                    : Optional.of(what + " is neither written nor refused: " + answer.json());
        }
        written.add(what);
        // An empty text is none: a source that has no use for one is not sent it.
        return name.isEmpty() || writes.stream().allMatch(call -> holds(call, name))
                ? Optional.empty()
                : Optional.of(what + " is written otherwise: " + writes);
    }

    private static boolean holds(String call, String name) {
        String body = new String(call.getBytes(ISO_8859_1), UTF_8);
        try {
            return isIn(new ObjectMapper().readTree(body.substring(body.indexOf("\r\n\r\n") + 4)), name);
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    private static boolean isIn(JsonNode value, String name) {
        if (value.isTextual() && value.asText().equals(name)) {
            return true;
        }
        for (JsonNode inner : value) {
            if (isIn(inner, name)) {
                return true;
            }
        }
        return false;
    }

    private static String call(String body) {
        return "POST / HTTP/1.1\r\n\r\n" + new String(body.getBytes(UTF_8), ISO_8859_1);
    }

    private static boolean isText(graphql.schema.GraphQLInputType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName().equals("String");
    }

    private static boolean isName(Place place) {
        List<String> names = place.names();
        return place.type().getName().equals("Mutation") && NAMED.contains(names.get(names.size() - 1));
    }

    private static GraphAnswer ask(String document, Map<String, ?> variables) {
        return FACADE.ask(document, variables).answer();
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Map.of("orgraph.limits.rate", 0));
        for (String source : ArgumentSamples.SOURCES) {
            settings.putAll(Facade.source(source, source, ON_THE_WAY.url().resolve("/" + source), Map.of()));
        }
        return settings;
    }
}
