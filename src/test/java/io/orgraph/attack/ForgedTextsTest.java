package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that become part of a path or of a query stay one segment and one value of it. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ForgedTextsTest {
    private static final String MEMBERS =
            "query($after: String) { organizations(sources: [\"kognitos\"], first: 1) { nodes {"
                    + " memberships(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } } }";

    private final Target target;

    ForgedTextsTest(EmbeddedServer server, Sandbox sandbox) {
        this.target = new Target(server, sandbox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($x: String!) { invitationPreview(source: \"tours\", token: $x) { email } }",
                "mutation($x: String!) { acceptInvitation(input: { source: \"tours\", token: $x }) { userErrors { code } } }",
                "query($x: String!) { organizations(filter: { name: $x }) { nodes { id } } }",
                "query($x: String!) { organizations(sources: [\"kognitos\"]) { nodes { workspaces(filter: { name: $x }) { totalCount } } } }",
                "query($x: String!) { organizations(sources: [\"kognitos\"]) { nodes { workspaces(filter: { nameContains: $x }) { totalCount } } } }",
                "query($x: String!) { organizations(sources: [\"kognitos\"]) { nodes { memberships(filter: { search: $x }) { totalCount } } } }",
                "query($x: String!) { organizations(sources: [\"kognitos\"]) { nodes { memberships(filter: { roleName: $x }) { totalCount } } } }"
            })
    void an_odd_text_calls_nothing_else_than_a_harmless_one(String document) {
        Set<String> usual = shapes(document, List.of("harmless"));

        Set<String> odd = shapes(document, Spellings.all());

        assertThat(usual).isNotEmpty().containsAll(odd);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($x: String!) { organizations(after: $x) { nodes { id } } }",
                "query($x: String!) { source(name: $x) { name } }",
                "query($x: [String!]) { organizations(sources: $x) { nodes { id } } }",
                "mutation($x: String!) { applyAccessPlan(input: { token: $x }) { userErrors { code } } }"
            })
    void a_text_that_is_not_one_of_ours_calls_nothing(String document) {
        assertThat(shapes(document, Spellings.all())).isEmpty();
    }

    @Test
    void a_cursor_with_a_token_of_somebody_elses_is_still_one_value() {
        String cursor = cursor();

        for (String spelling : Spellings.all()) {
            target.forgetHits();
            Reply reply = target.ask(MEMBERS, Map.of("after", withPart(cursor, 4, spelling)));

            assertThat(reply.text()).as(spelling).doesNotContain("INTERNAL", "Exception");
            assertThat(target.hits()).hasSizeLessThan(3).allSatisfy(call -> {
                assertThat(value(call, "page_token")).isIn(null, spelling);
                assertThat(value(call, "page_size")).isIn(null, "1", "2", "1000");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "2147483647", "99999999999", "1e3", "+2", "02", " 2", "\u0662", ""})
    void a_cursor_with_another_size_or_place_than_was_given_out_calls_no_list(String number) {
        String cursor = cursor();

        for (int part : List.of(2, 3)) {
            target.forgetHits();
            Reply reply = target.ask(MEMBERS, Map.of("after", withPart(cursor, part, number)));

            assertThat(reply.text()).doesNotContain("INTERNAL", "Exception");
            assertThat(target.hits())
                    .allSatisfy(call -> assertThat(Integer.parseInt(String.valueOf(value(call, "page_size"))))
                            .isBetween(1, 1000));
        }
    }

    private Set<String> shapes(String document, List<String> texts) {
        target.forgetHits();
        texts.parallelStream().forEach(text -> {
            Reply reply = target.ask(document, Map.of("x", text));
            assertThat(reply.text()).as(text).doesNotContain("INTERNAL", "Exception");
        });
        return Shapes.of(target.hits(), Set.copyOf(texts));
    }

    private String cursor() {
        Reply reply = target.ask(MEMBERS);
        String path = "data.organizations.nodes.0.memberships.pageInfo.endCursor";
        return String.valueOf(Json.at(reply.json(), path));
    }

    private static String withPart(String cursor, int part, String other) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String[] parts = text.split(" ", 5);
        parts[part] = other;
        return Forged.encoded(String.join(" ", parts));
    }

    private static @Nullable String value(RecordedCall call, String name) {
        String query = call.query() == null ? "" : call.query();
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }
}
