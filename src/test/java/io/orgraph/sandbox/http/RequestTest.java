package io.orgraph.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/b        | a;b",
                "/a%2Fb/c    | a/b;c",
                "/a%252Fb    | a%2Fb",
                "/%E2%82%AC  | €",
                "/a+b        | a+b",
                "/a/../b     | a;..;b",
                "/a//b/      | a;'';b;''",
            })
    void a_path_is_cut_at_its_slashes_before_each_segment_is_decoded_once(String path, String segments) {
        var found = request(path, null).segments();

        assertThat(String.join(";", found)).isEqualTo(segments.replace("''", ""));
        assertThat(found).hasSize(segments.split(";", -1).length);
    }

    @Test
    void a_path_is_never_without_a_segment() {
        assertThat(request("/", null).segments()).isEqualTo(List.of(""));
        assertThat(request("", null).segments()).isEqualTo(List.of(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"page=1 | 1", "size=2&page=1 | 1", "page=1&page=2 | 1", "p%61ge=%31 | 1", "page=a+b%2B | a b+"})
    void the_first_parameter_of_a_name_is_found_and_decoded(String query, String value) {
        assertThat(request("/", query).parameter("page")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null", "pages=1", "page", "size=page=1"},
            nullValues = "null")
    void a_parameter_that_is_not_there_is_null(@Nullable String query) {
        assertThat(request("/", query).parameter("page")).isNull();
    }

    @Test
    void a_header_is_found_in_any_case() {
        var request = new Request("GET", "/", null, Map.of("X-request-ID", "7"), "");

        assertThat(request.header("x-Request-Id")).isEqualTo("7");
        assertThat(request.header("Authorization")).isNull();
    }

    private static Request request(String path, @Nullable String query) {
        return new Request("GET", path, query, Map.of(), "");
    }
}
