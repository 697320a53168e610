package io.orgraph.sandbox.transactionlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserPagesTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0).withSizes(1, 2_050));
    private static final Caller ADMIN = new Caller(SANDBOX.transactionLink(), TransactionLinkTokens.ADMIN);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                   20,   103, 20,   0",
        "?page=0&size=20,      20,   103, 20,   0",
        "?page=102,            10,   103, 20,   102",
        "?page=103,            0,    103, 20,   103",
        "?page=2147483647,     0,    103, 20,   2147483647",
        "?size=1,              1,    2050, 1,   0",
        "?size=1000,           1000, 3,   1000, 0",
        "?size=1001,           1000, 3,   1000, 0",
        "?size=2147483647,     1000, 3,   1000, 0",
        "?page=2&size=1000,    50,   3,   1000, 2",
        "?size=1025&page=1,    1000, 3,   1000, 1",
        "?sort=email,          20,   103, 20,   0",
    })
    void a_page_tells_where_it_is_among_how_many(String query, int content, int pages, int size, int number) {
        var page = ADMIN.get("/organizations/users" + query).json();

        assertThat(page.at("content").items()).hasSize(content);
        assertThat(page.at("totalElements").number()).isEqualTo(2_050);
        assertThat(page.at("totalPages").number()).isEqualTo(pages);
        assertThat(page.at("size").number()).isEqualTo(size);
        assertThat(page.at("number").number()).isEqualTo(number);
    }

    @Test
    void every_user_is_on_exactly_one_page() {
        var ids = IntStream.range(0, 7).mapToObj(UserPagesTest::page).flatMap(List::stream);

        assertThat(ids.map(user -> user.at("id").text())).hasSize(2_050).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=x", "page=", "page=1.5", "size=0", "size=-20", "size=99999999999"})
    void a_page_or_size_that_is_no_count_is_a_bad_request(String query) {
        var answer = ADMIN.get("/organizations/users?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }

    private static List<Json> page(int number) {
        return ADMIN.get("/organizations/users?size=300&page=" + number)
                .json()
                .at("content")
                .items();
    }
}
