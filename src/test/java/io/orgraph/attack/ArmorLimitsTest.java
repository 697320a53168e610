package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.protocol.Reply;
import io.orgraph.sandbox.Sandbox;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits of GraphQL Armor: as much as is allowed is answered, one more is refused, and no name makes it less. */
@MicronautTest
class ArmorLimitsTest {
    private static final OperationLimits LIMITS = OperationLimits.DEFAULT;

    private final Target target;

    ArmorLimitsTest(EmbeddedServer server, Sandbox sandbox) {
        this.target = new Target(server, sandbox);
    }

    @BeforeEach
    void forgetHits() {
        target.forgetHits();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void as_much_as_a_limit_says_is_answered(String what, int most, IntFunction<String> document) {
        Reply reply = target.ask(document.apply(most));

        assertThat(reply.json()).as(reply.text()).containsOnlyKeys("data");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void one_more_than_a_limit_says_is_refused(String what, int most, IntFunction<String> document) {
        Reply reply = target.ask(document.apply(most + 1));

        target.assertRefused(reply);
        assertThat(reply.text()).containsAnyOf("at most", "More than", "exceeds maximum");
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("characters", LIMITS.characters(), count -> "{ sources { name } }" + " ".repeat(count - 20)),
                limit("a comment", LIMITS.characters(), count -> "{ sources { name } }#" + "x".repeat(count - 21)),
                limit("tokens", LIMITS.tokens(), ArmorLimitsTest::tokens),
                limit("fields", LIMITS.fields(), count -> "{ sources { " + "name ".repeat(count - 1) + " } }"),
                limit(
                        "fields called __typename",
                        LIMITS.fields(),
                        count -> "{ sources { " + "__typename ".repeat(count - 1) + " } }"),
                limit(
                        "aliases",
                        LIMITS.aliases(),
                        count -> "{ sources { " + times(count, i -> "a" + i + ": name") + " } }"),
                limit(
                        "aliases of __typename",
                        LIMITS.aliases(),
                        count -> inSources(count, i -> "a" + i + ": __typename")),
                limit(
                        "aliases like introspection",
                        LIMITS.aliases(),
                        count -> inSources(count, i -> "__schema" + i + ": name")),
                limit("aliases in a fragment", LIMITS.aliases() / 2, ArmorLimitsTest::aliasesTwice),
                limit("directives", LIMITS.directives(), count -> inSources(count, i -> "name @skip(if: false)")),
                limit(
                        "directives on __typename",
                        LIMITS.directives(),
                        count -> inSources(count, i -> "__typename @skip(if: false)")),
                limit(
                        "directives on fragments",
                        LIMITS.directives(),
                        count -> inSources(count, i -> "... @include(if: true) { name }")),
                limit(
                        "directives left out",
                        LIMITS.directives(),
                        count -> inSources(count, i -> "... @skip(if: true) { name }")),
                limit("root fields", LIMITS.rootFields(), count -> "{ " + times(count, i -> "sources { name }") + " }"),
                limit(
                        "root fields called __typename",
                        LIMITS.rootFields(),
                        count -> "{ " + times(count, i -> "__typename") + " }"),
                limit(
                        "root fields in fragments",
                        LIMITS.rootFields(),
                        count -> "{ " + times(count, i -> "... { __typename }") + " }"),
                limit("changes", LIMITS.changes(), count -> "mutation { " + times(count, i -> "__typename") + " }"),
                limit("depth", LIMITS.depth(), ArmorLimitsTest::deep),
                limit("depth under a name", LIMITS.depth(), count -> "query IntrospectionQuery " + deep(count)),
                limit("depth in fragments", LIMITS.depth(), count -> "{ ... on Query " + deep(count) + " }"));
    }

    /** Six tokens for most of the fields, since there would be too many of them else. */
    private static String tokens(int count) {
        int left = count - 500 - 6;
        return "{ sources { " + "name ".repeat(500 + left % 6) + "... on Source { name }".repeat(left / 6) + " } }";
    }

    private static String inSources(int count, IntFunction<String> selection) {
        return "{ sources { " + times(count, selection) + " } }";
    }

    private static String aliasesTwice(int count) {
        return "{ sources { ...f ...f } } fragment f on Source { " + times(count, i -> "a" + i + ": name") + " }";
    }

    /** An organization is no user, so that nothing is called however deep it is. */
    static String deep(int levels) {
        StringBuilder inner = new StringBuilder("id");
        for (int level = 2; level < levels; level++) {
            inner.insert(0, level % 2 == 0 ? "user { " : "organizationMembership { ")
                    .append(" }");
        }
        String type = levels % 2 == 1 ? "OrganizationMembership" : "User";
        return "{ node(id: \"" + Forged.organization("transactionlink") + "\") { ... on " + type + " { " + inner
                + " } } }";
    }

    private static Arguments limit(String what, int most, IntFunction<String> document) {
        return Arguments.of(what, most, document);
    }

    static String times(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(" "));
    }
}
