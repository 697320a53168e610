package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Page;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists come in several forms; every list is read in each of them. */
class ListFormsTest extends ToursCase {
    private static final String BARE = "[{\"id\": \"a\"}, {\"id\": \"b\"}]";

    /** Every list the adapter reads, by the word of its own that may stand in the place of {@code data}. */
    private enum Kind {
        ORGANIZATIONS(ALL),
        MEMBERS(ToursCase.MEMBERS),
        USERS(ToursCase.MEMBERS),
        ROLES(ToursCase.ROLES),
        INVITATIONS(ToursCase.INVITATIONS);

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        String word() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        CompletableFuture<Answer<Page<NodeId>>> ids(OrganizationId of) {
            return switch (this) {
                case ORGANIZATIONS -> ids(tours.organizations(OrganizationQuery.ALL, FIRST, SESSION), it -> it.id());
                case MEMBERS -> ids(tours.organizationMemberships(of, MemberQuery.ALL, FIRST, KEY), it -> it.id());
                case USERS -> ids(tours.users(of, FIRST, KEY), it -> it.id());
                case ROLES -> ids(tours.organizationRoles(of, FIRST, KEY), it -> it.id());
                case INVITATIONS -> ids(tours.invitations(of, FIRST, KEY), it -> it.id());
            };
        }

        private static <T> CompletableFuture<Answer<Page<NodeId>>> ids(
                CompletableFuture<Answer<Page<T>>> list, Function<T, NodeId> id) {
            return list.thenApply(answer -> answer.map(page -> page.map(id)));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_list_is_read_in_any_of_its_forms(Kind kind, String body) {
        upstream.answers(kind.path, body);

        Page<NodeId> page = given(kind.ids(ORGANIZATION));

        assertThat(page.items()).extracting(NodeId::value).containsExactly("a", "b");
        assertThat(page.next()).isEmpty();
        assertThat(page.total()).isEqualTo(2);
        assertThat(upstream.lines()).hasSize(1);
    }

    static Stream<Arguments> forms() {
        return everyKindWith(kind -> List.of(
                "{\"data\": " + BARE + ", \"total\": 2, \"page\": 1, \"limit\": 100, \"totalPages\": 1}",
                "{\"data\": " + BARE + ", \"total\": 2}",
                "{\"data\": " + BARE + ", \"totalPages\": 1, \"total\": 2}",
                "{\"data\": " + BARE + ", \"total\": null, \"totalPages\": null, \"limit\": null}",
                "{\"data\": " + BARE + ", \"total\": \"many\", \"nextCursor\": {\"of\": \"tomorrow\"}}",
                "{\"data\": " + BARE + "}",
                BARE,
                "  \n" + BARE,
                "{\"" + kind.word() + "\": " + BARE + "}",
                "{\"" + kind.word() + "\": " + BARE + ", \"data\": null, \"filters\": [\"a\"], \"total\": 2}"));
    }

    @ParameterizedTest
    @MethodSource("emptyForms")
    void an_empty_list_is_an_empty_page(Kind kind, String body) {
        upstream.answers(kind.path, body);

        assertThat(given(kind.ids(ORGANIZATION))).isEqualTo(new Page<>(List.of(), List.of(), 0));
    }

    static Stream<Arguments> emptyForms() {
        return everyKindWith(kind -> List.of(
                "[]",
                "{\"data\": []}",
                "{\"" + kind.word() + "\": []}",
                "{\"data\": [], \"total\": 0, \"page\": 1, \"limit\": 100, \"totalPages\": 0}",
                "{\"data\": [], \"total\": 0, \"page\": 1, \"limit\": 0, \"totalPages\": 1}"));
    }

    @ParameterizedTest
    @MethodSource("noLists")
    void what_is_no_list_is_a_bad_response(Kind kind, String body) {
        upstream.answers(kind.path, body);

        assertThat(failure(kind.ids(ORGANIZATION)).code()).isEqualTo(Code.UPSTREAM_BAD_RESPONSE);
    }

    static Stream<Arguments> noLists() {
        return everyKindWith(kind -> List.of(
                "",
                "null",
                "7",
                "\"a\"",
                "{}",
                "{\"success\": true}",
                "{\"data\": {\"a\": 1}}",
                "{\"items\": []}",
                "{\"data\": [{\"id\": \"a\"}",
                "<html></html>"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_row_without_an_id_is_left_out_and_counted(Kind kind, String row) {
        upstream.answers(kind.path, "[{\"id\": \"a\"}, " + row + ", {\"id\": \"b\"}]");

        Page<NodeId> page = given(kind.ids(ORGANIZATION));

        assertThat(page.items()).extracting(NodeId::value).containsExactly("a", "b");
        assertThat(page.unreadable()).isEqualTo(1);
        assertThat(page.total()).isNull();
    }

    static Stream<Arguments> unreadable() {
        return everyKindWith(kind -> List.of(
                "null", "\"a\"", "[]", "{\"name\": \"a\"}", "{\"id\": null}", "{\"id\": \"..\"}", "{\"id\": {}}"));
    }

    @Test
    void a_list_that_tells_that_it_is_another_organizations_is_not_found() {
        upstream.answers(MEMBERS, "[{\"id\": \"a\"}, {\"id\": \"b\", \"organizationId\": \"o2\"}]");

        assertThat(failure(Kind.MEMBERS.ids(ORGANIZATION)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(given(Kind.MEMBERS.ids(new OrganizationId(SOURCE, "o2"))).items())
                .hasSize(2);
        assertThat(given(Kind.MEMBERS.ids(OrganizationId.ofCredential(SOURCE))).items())
                .hasSize(2);
    }

    private static Stream<Arguments> everyKindWith(Function<Kind, List<String>> bodies) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> bodies.apply(kind).stream().map(body -> Arguments.of(kind, body)));
    }
}
