package io.orgraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.GraphAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people and roles, workspaces and organizations are called, every list of every source is as long as ever. */
class NamesTest {
    /** The id of a role as a Kognitos user shows it, and no name: a role that has none shows its title there. */
    private static final String SLUG = "[a-z_-]++\"\\s*,\\s*\"role_scope\"";

    private static final Pattern NAME = Pattern.compile(
            "\"(name|title|display_name|displayName|firstName|lastName|owner_display_name|inviterName|role|description)\""
                    + "\\s*:\\s*\"((?!organizations/|" + SLUG + ")[^\"\\\\]*)\"");
    private static final List<String> SOURCES = List.of("transactionlink", "kognitos", "tours");

    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final FaultServer RENAMING = FaultServer.choosing(NamesTest::renamed);
    private static final Facade FACADE = new Facade(settings());

    private static final Map<String, String> QUESTIONS = new HashMap<>();

    private static volatile String format = "%s";

    @BeforeAll
    static void find() {
        SOURCES.forEach(source -> QUESTIONS.put(source, SchemaLists.document(source, NamesTest::asked)));
    }

    @AfterAll
    static void close() {
        FACADE.close();
        RENAMING.close();
        SANDBOX.close();
    }

    /** {@code %s} is what it is called otherwise: with it names stay apart, without it all have the same. */
    static Stream<String> names() {
        return Stream.of(
                "%s \ud83d\udc69\u200d\ud83d\udcbb",
                "%s\u00ad",
                "\u202e%s",
                "\ufeff%s",
                "%s\u0000\n\t\u001b",
                "%s\ud83d",
                "\udcbb%s",
                "../%s",
                "%%2e%%2e%%2f%s",
                "%s/%s",
                "%s" + "a".repeat(10_000),
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "..",
                ".",
                "",
                "\u200d",
                "a",
                "a".repeat(10_000),
                "organization:1",
                "the same for all");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("names")
    void every_list_has_every_row(String name) {
        for (String source : SOURCES) {
            format = "%s";
            GraphAnswer before = ask(source);
            Map<String, Integer> usual = shape(before, name);
            format = name;
            GraphAnswer answer = ask(source);
            format = "%s";

            assertThat(answer.failures())
                    .as(source)
                    .containsExactlyInAnyOrderElementsOf(before.failures())
                    .noneMatch(failure -> failure.contains("INTERNAL"));
            assertThat(shape(answer, name)).as(source).isEqualTo(usual);
        }
    }

    @Test
    void the_walk_renames_what_it_looks_at() {
        format = "%s renamed";
        String told =
                SOURCES.stream().map(source -> ask(source).json().toString()).reduce("", String::concat);
        format = "%s";

        assertThat(Pattern.compile("[nN]ame=[^,}]* renamed")
                        .matcher(told)
                        .results()
                        .count())
                .as("names that were changed on their way")
                .isGreaterThan(150);
    }

    @Test
    void the_walk_finds_the_lists_of_the_schema() {
        Set<String> walked = SOURCES.stream()
                .flatMap(source -> shape(ask(source), "%s").keySet().stream())
                .filter(path -> path.endsWith(".nodes"))
                .collect(Collectors.toSet());

        assertThat(walked)
                .as("of %s lists, some for sessions alone", SchemaLists.count())
                .hasSizeGreaterThanOrEqualTo(8)
                .contains(".User_workspaceMemberships.workspaceMemberships.nodes", ".Workspace_roles.roles.nodes");
    }

    private static GraphAnswer ask(String source) {
        return asked(Objects.requireNonNull(QUESTIONS.get(source)));
    }

    private static GraphAnswer asked(String document) {
        return FACADE.ask(document, Map.of()).answer();
    }

    /**
     * How much there is of each list; of names nothing. Where all roles have one name, a member's is not known from
     * another's: the permissions may be another's. A role without any name is shown on no member.
     */
    private static Map<String, Integer> shape(GraphAnswer answer, String name) {
        Map<String, Integer> shape = new HashMap<>();
        count("", answer.json().get("data"), shape);
        if (!name.contains("%s")) {
            shape.remove("permissions of members' roles");
        }
        if (name.isEmpty()) {
            shape.remove("roles of members");
            shape.remove("permissions of members' roles");
        }
        return shape;
    }

    private static void count(String path, @Nullable Object value, Map<String, Integer> shape) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, inner) -> count(path + "." + key, inner, shape));
        } else if (value instanceof List<?> items) {
            String called = path.endsWith(".nodes.roles")
                    ? "roles of members"
                    : path.matches(".*\\.(nodes\\.roles|shadows|shadowedBy)\\.permissions")
                            ? "permissions of members' roles"
                            : path;
            shape.merge(called, items.size(), Integer::sum);
            items.forEach(item -> count(path, item, shape));
        }
    }

    private static Fault renamed(String request) {
        Sent sent = new Relay(request, SANDBOX::port).answer();
        Matcher names = NAME.matcher(sent.body());
        String body = names.replaceAll(found -> Matcher.quoteReplacement(
                "\"" + found.group(1) + "\":\"" + escaped(format.formatted(found.group(2), found.group(2))) + "\""));
        return sent.withBody(body).whole();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(unit -> escaped.append(
                        unit >= ' ' && unit < 127 && unit != '"' && unit != '\\'
                                ? String.valueOf((char) unit)
                                : "\\u%04x".formatted(unit)));
        return escaped.toString();
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        for (String source : SOURCES) {
            settings.putAll(Facade.source(
                    source, source, RENAMING.url().resolve("/" + source), Map.of("max-answer-size", "64MB")));
        }
        settings.put("orgraph.limits.rate", 0);
        return settings;
    }
}
