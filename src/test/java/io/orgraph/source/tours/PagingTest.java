package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.User;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages follow a page, whatever of the envelope is there. */
class PagingTest extends ToursCase {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // asked: page, size; sent: items, total, limit, totalPages; then: pages that follow, total
                "1, 1000, 100, 250, 100, 3, 2 3, 250",
                "2, 1000, 100, 250, 100, 3, 3, 250",
                "3, 1000, 50, 250, 100, 3, '', 250",
                "1, 10, 10, 25, 10, 3, 2 3, 25",
                "1, 10, 10, -, -, 3, 2 3, -",
                "1, 10, 10, 25, -, -, 2 3, 25",
                "1, 10, 10, 20, -, -, 2, 20",
                "2, 10, 10, 20, -, -, '', 20",
                // A source that gives less at once than it is asked for, and says so.
                "1, 1000, 10, 25, 10, -, 2 3, 25",
                "1, 1000, 10, 25, 10, 3, 2 3, 25",
                // Or more: with a limit of its own, its numbers hold.
                "1, 5, 20, 25, 20, 2, 2, 25",
                // More than was asked for, and no limit: page numbers are not looked at, so this is all.
                "1, 10, 25, -, -, -, '', 25",
                "1, 10, 25, 25, -, -, '', 25",
                "1, 10, 25, 25, 10, 3, '', 25",
                // Neither total nor pages: a page that is not full is the last.
                "1, 10, 9, -, -, -, '', 9",
                "3, 10, 9, -, -, -, '', -",
                "1, 10, 9, -, 9, -, 2 u1, -",
                "1, 10, 10, -, -, -, 2 u1, -",
                // Behind the end.
                "9, 10, 0, 25, 10, 3, '', 25",
                "9, 10, 0, -, -, 30, '', -",
                // Numbers that cannot be.
                "1, 10, 5, -7, -1, -3, '', 5",
                "1, 10, 5, 1e300, 0, 0, '', 5"
            })
    void the_pages_that_follow(
            int page, int size, int items, String total, String limit, String totalPages, String next, Integer all) {
        upstream.answers(MEMBERS, envelope(items, total, limit, totalPages));

        Page<User> read = given(tours.users(ORGANIZATION, new PageRequest(Integer.toString(page), size), KEY));

        assertThat(read.items()).hasSize(items);
        assertThat(read.next()).isEqualTo(tokens(next));
        assertThat(read.total()).isEqualTo(all);
    }

    @Test
    void where_nothing_tells_how_many_there_are_pages_are_read_until_one_is_not_full() {
        upstream.answers(MEMBERS + "?page=1&limit=2", "[{\"id\": \"a\"}, {\"id\": \"b\"}]")
                .answers(MEMBERS + "?page=2&limit=2", "[{\"id\": \"c\"}, {\"id\": \"d\"}]")
                .answers(MEMBERS + "?page=3&limit=2", "[]");

        List<String> read = walk(2);

        assertThat(read).containsExactly("a", "b", "c", "d");
        assertThat(upstream.lines()).hasSize(3);
    }

    @Test
    void a_source_that_ignores_page_numbers_is_found_out_by_its_first_id() {
        upstream.answers(MEMBERS, "{\"data\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}");

        List<String> read = walk(2);

        assertThat(read).containsExactly("a", "b");
        assertThat(upstream.lines()).hasSize(2);
    }

    @Test
    void a_source_that_ignores_page_numbers_is_found_out_by_the_first_row_that_can_be_read() {
        upstream.answers(MEMBERS, "{\"data\": [null, {\"id\": \"b\"}]}");

        List<String> read = walk(2);

        assertThat(read).containsExactly("b");
        assertThat(upstream.lines()).hasSize(2);
    }

    @Test
    void behind_a_full_page_that_cannot_be_read_at_all_the_next_is_read() {
        upstream.answers(MEMBERS + "?page=1&limit=2", "[null, {\"id\": null}]")
                .answers(MEMBERS + "?page=2&limit=2", "[{\"id\": \"c\"}]");

        List<String> read = walk(2);

        assertThat(read).containsExactly("c");
    }

    @Test
    void a_number_of_pages_beyond_all_reason_is_not_believed() {
        upstream.answers(MEMBERS, envelope(10, "2000000000", "10", "2000000000"));

        assertThat(given(tours.users(ORGANIZATION, new PageRequest(null, 10), KEY))
                        .next())
                .hasSize(9_999);
    }

    private static List<String> walk(int size) {
        Page<User> page = given(tours.users(ORGANIZATION, new PageRequest(null, size), KEY));
        List<String> read = ids(page);
        while (!page.next().isEmpty()) {
            page = given(tours.users(ORGANIZATION, new PageRequest(page.next().get(0), size), KEY));
            read.addAll(ids(page));
        }
        return read;
    }

    private static List<String> ids(Page<User> page) {
        return page.items().stream().map(user -> user.id().value()).collect(Collectors.toList());
    }

    private static List<String> tokens(String next) {
        if (next.isEmpty()) {
            return List.of();
        }
        return next.contains("u") ? List.of(next) : List.of(next.split(" "));
    }

    private static String envelope(int items, String total, String limit, String totalPages) {
        String data = IntStream.rangeClosed(1, items)
                .mapToObj(number -> "{\"id\": \"u" + number + "\"}")
                .collect(Collectors.joining(", ", "[", "]"));
        return "{\"data\": " + data + ", \"total\": " + total + ", \"limit\": " + limit + ", \"totalPages\": "
                + totalPages + "}";
    }
}
