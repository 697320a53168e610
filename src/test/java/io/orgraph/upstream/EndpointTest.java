package io.orgraph.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private static final Endpoint REMOVE = Endpoint.delete("/workspaces/{workspace}/memberships/{user}");

    @Test
    void ids_take_their_places_in_order() {
        Call call = REMOVE.at(Sample.id("w1"), Sample.id("u1"));

        assertThat(call.pathAndQuery()).isEqualTo("/workspaces/w1/memberships/u1");
    }

    @Test
    void a_template_may_have_words_around_a_place_and_need_no_place() {
        assertThat(Endpoint.post("/invites/{invite}:resend").at(Sample.id("i1")).pathAndQuery())
                .isEqualTo("/invites/i1:resend");
        assertThat(Endpoint.postToRead("/workspaces:countUsers").at().pathAndQuery())
                .isEqualTo("/workspaces:countUsers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "roles",
                "/roles/",
                "//roles",
                "/roles?page=1",
                "/roles#top",
                "/../roles",
                "/roles/..",
                "/./roles",
                "/{}/roles",
                "/{workspace/roles",
                "/workspace}/roles",
                "/{a}{b}/roles",
                "/{a}-{b}",
                "/}a{",
                "/{a b}",
                "/ro les",
                "/r%2Froles",
                "/a\\b",
                "http://elsewhere.example/roles",
                "/rôles"
            })
    void a_template_that_could_mean_another_path_is_refused(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.get(template));
    }

    @Test
    void too_few_and_too_many_ids_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> REMOVE.at(Sample.id("w1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REMOVE.at(Sample.id("w1"), Sample.id("u1"), Sample.id("x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "%2e",
                "%2E",
                "%2e.",
                ".%2E",
                "%2e%2e",
                "%2E%2e",
                "%2e%2E",
                "%2E%2E",
                "./a",
                "a/.",
                "../a",
                "a/..",
                "a/../b",
                "a/%2e%2E/b",
                "..\\..",
                "a\\..",
                "a%2F..%2Fb",
                "a%5c..",
                "/..",
                "../"
            })
    void an_id_that_leads_to_another_path_is_refused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REMOVE.at(Sample.id("w1"), Sample.id(id)))
                .withMessageNotContaining(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "a..b", "a..", "..b", "~..", "a.b@example.org", "%2e%2e%2e", "a/b", "a..%2Fb"})
    void an_id_that_only_looks_like_it_is_one_segment(String id) {
        Call call = REMOVE.at(Sample.id("w1"), Sample.id(id));

        assertThat(decodedSegments(call)).containsExactly("workspaces", "w1", "memberships", id);
    }

    @Test
    void an_empty_id_and_half_a_character_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> REMOVE.at(Sample.id("w1"), Sample.id("")));
        assertThatIllegalArgumentException().isThrownBy(() -> REMOVE.at(Sample.id("w1"), Sample.id("a\uD800b")));
        assertThatIllegalArgumentException().isThrownBy(() -> REMOVE.at(Sample.id("w1"), Sample.id("a\uDC00\uD800")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "aZ09-._~ aZ09-._~",
                "a/b a%2Fb",
                "a?b#c a%3Fb%23c",
                "100% 100%25",
                "a+b;c:d a%2Bb%3Bc%3Ad",
                "é€😀 %C3%A9%E2%82%AC%F0%9F%98%80"
            })
    void only_unreserved_characters_stay_bare(String id, String segment) {
        Call call = Endpoint.get("/users/{user}").at(Sample.id(id));

        assertThat(call.pathAndQuery()).isEqualTo("/users/" + segment);
    }

    @Test
    void line_ends_and_zeros_cannot_get_out_of_the_segment() {
        Call call = Endpoint.get("/users/{user}").at(Sample.id("a\r\nHost: evil\0"));

        assertThat(call.pathAndQuery()).isEqualTo("/users/a%0D%0AHost%3A%20evil%00");
    }

    @Property(tries = 5000)
    void any_id_is_refused_or_exactly_one_segment_that_decodes_to_it(@ForAll @NotEmpty String id) {
        Call call;
        try {
            call = REMOVE.at(Sample.id("w1"), Sample.id(id));
        } catch (IllegalArgumentException refused) {
            return;
        }

        assertThat(decodedSegments(call)).containsExactly("workspaces", "w1", "memberships", id);
        assertThat(URI.create(call.pathAndQuery()).normalize().getRawPath()).isEqualTo(call.pathAndQuery());
    }

    @Test
    void it_knows_whether_it_may_be_repeated() {
        assertThat(Endpoint.get("/a").idempotency()).isEqualTo(Idempotency.SAFE);
        assertThat(Endpoint.postToRead("/a").idempotency()).isEqualTo(Idempotency.SAFE);
        assertThat(Endpoint.put("/a").idempotency()).isEqualTo(Idempotency.IDEMPOTENT);
        assertThat(Endpoint.delete("/a").idempotency()).isEqualTo(Idempotency.IDEMPOTENT);
        assertThat(Endpoint.post("/a").idempotency()).isEqualTo(Idempotency.NON_IDEMPOTENT);
        assertThat(Endpoint.patch("/a").idempotency()).isEqualTo(Idempotency.NON_IDEMPOTENT);
    }

    @Test
    void it_prints_as_its_template() {
        assertThat(REMOVE).hasToString("DELETE /workspaces/{workspace}/memberships/{user}");
        assertThat(REMOVE.template()).isEqualTo("/workspaces/{workspace}/memberships/{user}");
    }

    private static List<String> decodedSegments(Call call) {
        return Arrays.stream(call.pathAndQuery().substring(1).split("/", -1))
                .map(segment -> URLDecoder.decode(segment, UTF_8))
                .toList();
    }
}
