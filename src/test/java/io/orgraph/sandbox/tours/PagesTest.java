package io.orgraph.sandbox.tours;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0).withSizes(1, 250));
    private static final Caller ADMIN = ToursCallers.of(SANDBOX).admin();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                       10,  25,  10,  1",
        "?page=1&limit=10,         10,  25,  10,  1",
        "?page=25,                 10,  25,  10,  25",
        "?page=26,                 0,   25,  10,  26",
        "?page=2147483647,         0,   25,  10,  2147483647",
        "?limit=1,                 1,   250, 1,   1",
        "?limit=99&page=3,         52,  3,   99,  3",
        "?limit=100,               100, 3,   100, 1",
        "?limit=101,               100, 3,   100, 1",
        "?limit=2147483647&page=3, 50,  3,   100, 3",
        "?sortBy=name&sortDir=asc, 10,  25,  10,  1",
    })
    void a_page_tells_where_it_is_among_how_many(String query, int data, int pages, int limit, int number) {
        var page = ADMIN.get(ToursCallers.MEMBERS + query).json();

        assertThat(page.at("data").items()).hasSize(data);
        assertThat(page.at("total").number()).isEqualTo(250);
        assertThat(page.at("totalPages").number()).isEqualTo(pages);
        assertThat(page.at("limit").number()).isEqualTo(limit);
        assertThat(page.at("page").number()).isEqualTo(number);
    }

    @Test
    void every_member_is_on_exactly_one_page() {
        var ids = IntStream.rangeClosed(1, 3)
                .mapToObj(page -> ADMIN.get(ToursCallers.MEMBERS + "?limit=100&page=" + page)
                        .json()
                        .at("data")
                        .texts("id"))
                .flatMap(each -> each.stream());

        assertThat(ids).hasSize(250).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=x", "page=", "limit=0", "limit=-1", "limit=1.5"})
    @ValueSource(strings = {"limit=99999999999"})
    void a_page_or_limit_that_is_no_count_is_a_bad_request(String query) {
        var answer = ADMIN.get(ToursCallers.MEMBERS + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().fields()).containsExactly("error");
    }
}
