package io.orgraph.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final Route<String> LIST = Route.of("GET", "/things", "list");
    private static final Route<String> READ = Route.of("GET", "/things/{thing}", "read");
    private static final Route<String> REMOVE = Route.of("DELETE", "/things/{thing}", "remove");
    private static final Routes<String> ROUTES = new Routes<>(List.of(LIST, READ, REMOVE));

    @Test
    void every_method_of_a_path_matches_with_its_variables() {
        var matches = ROUTES.at(List.of("things", "a/b"));

        assertThat(matches)
                .containsExactly(
                        new Routes.Match<>(READ, Map.of("thing", "a/b")),
                        new Routes.Match<>(REMOVE, Map.of("thing", "a/b")));
    }

    @Test
    void another_word_or_another_length_matches_nothing() {
        assertThat(ROUTES.at(List.of("thing"))).isEmpty();
        assertThat(ROUTES.at(List.of("things", "a", "b"))).isEmpty();
        assertThat(ROUTES.at(List.of(""))).isEmpty();
    }

    @Test
    void where_templates_overlap_the_one_with_fewer_variables_has_the_path() {
        var own = Route.of("GET", "/things/own", "own");
        var routes = new Routes<>(List.of(READ, own, REMOVE));

        var matches = routes.at(List.of("things", "own"));

        assertThat(matches).containsExactly(new Routes.Match<>(own, Map.of()));
        assertThat(routes.at(List.of("things", "other"))).hasSize(2);
    }

    @Test
    void a_method_finds_its_route_or_the_methods_that_there_are() {
        var found = ROUTES.find("DELETE", List.of("things", "7"));

        assertThat(found.match()).isEqualTo(new Routes.Match<>(REMOVE, Map.of("thing", "7")));
        assertThat(ROUTES.find("PUT", List.of("things", "7"))).isEqualTo(new Routes.Found<>(null, "GET, DELETE"));
        assertThat(ROUTES.find("GET", List.of("thing"))).isEqualTo(new Routes.Found<>(null, ""));
    }
}
