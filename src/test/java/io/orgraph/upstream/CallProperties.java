package io.orgraph.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Fingerprint;
import io.orgraph.credential.Secret;
import java.net.URI;
import java.net.URLDecoder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever becomes part of a call stays in its place, or the call is not made. */
class CallProperties {
    private static final Endpoint ENDPOINT = Endpoint.delete("/workspaces/{workspace}/memberships/{user}");
    private static final Fingerprint WHO = Fingerprint.of(Secret.of("x"));

    @Property(tries = 10_000)
    void an_id_is_refused_or_one_segment(@ForAll("hostile") String id) {
        Call call;
        try {
            call = ENDPOINT.at(Sample.id(id), Sample.id("u"));
        } catch (IllegalArgumentException refused) {
            return;
        }

        String[] segments = call.pathAndQuery().split("/", -1);
        assertThat(segments).hasSize(5);
        assertThat(URLDecoder.decode(segments[2], UTF_8)).isEqualTo(id);
        assertThat(URI.create(call.pathAndQuery()).normalize()).hasToString(call.pathAndQuery());
    }

    @Property(tries = 10_000)
    void a_parameter_is_one_parameter(@ForAll("hostile") String name, @ForAll("hostile") String value) {
        Call call = ENDPOINT.at(Sample.id("w"), Sample.id("u")).query(name, value);

        String query = call.pathAndQuery().split("\\?", -1)[1];
        assertThat(call.pathAndQuery().chars().filter(c -> c == '?' || c == '='))
                .hasSize(2);
        assertThat(query).doesNotContain("&", "#", "/", "\r", "\n", " ");
        assertThat(query.chars()).allMatch(character -> character > ' ' && character < 127);
    }

    @Property(tries = 10_000)
    void a_header_is_refused_or_one_line_of_visible_ascii(@ForAll("hostile") String value) {
        try {
            Call call = ENDPOINT.at(Sample.id("w"), Sample.id("u")).credential("Authorization", value, WHO);
            assertThat(call).doesNotHaveToString(value);
            assertThat(value.chars()).allMatch(character -> character >= ' ' && character < 127);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains("visible ASCII");
        }
    }

    @Property(tries = 10_000)
    void a_headers_name_is_refused_or_a_name(@ForAll("hostile") String name) {
        try {
            new Header(name, "x");
            assertThat(name).matches("[!-9;-~]+");
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains("name");
        }
    }

    @Property(tries = 10_000)
    void a_request_id_is_refused_or_taken_as_it_is(@ForAll("hostile") String id) {
        try {
            ENDPOINT.at(Sample.id("w"), Sample.id("u")).requestId(id);
            assertThat(id).matches("[A-Za-z0-9._:-]{1,64}");
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains("request id");
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("./%2eEfF5c\\?#;:@&=+ aZ09-_~\r\n\t\u0000\u0085\u202e")
                        .ofMaxLength(12),
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.of("..", "%2e%2e", "http://evil.example/", "//evil", "\r\nX: y", "\ud83d\ude00", "\ud800"));
    }
}
