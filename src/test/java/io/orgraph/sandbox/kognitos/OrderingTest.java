package io.orgraph.sandbox.kognitos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderingTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final KognitosCallers CALLERS = KognitosCallers.of(SANDBOX);
    private static final Caller ADMIN = CALLERS.admin();
    private static final String COMPANY = CALLERS.company();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void users_come_latest_first_unless_asked_otherwise() {
        var joined = joinedByAddress();

        var times = emails("").stream().map(joined::get).toList();

        assertThat(times).hasSize(60).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(emails("created_time desc")).isEqualTo(emails(""));
        assertThat(emails("created_time").stream().map(joined::get).toList()).isSorted();
    }

    @Test
    void users_can_be_ordered_by_address_or_by_name() {
        assertThat(emails("email")).hasSize(60).isSorted();
        assertThat(emails("email desc")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(names("display_name")).isSorted();
        assertThat(names("display_name desc")).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void the_order_of_updates_is_another_than_that_of_creation() {
        assertThat(emails("updated_time"))
                .hasSize(60)
                .isNotEqualTo(emails("created_time"))
                .isEqualTo(reversed(emails("updated_time desc")));
    }

    @Test
    void a_user_was_updated_up_to_216_days_after_joining() {
        var people = Company.founded(1, 60, 0).people();

        var days = Stream.of(0, 1, 36, 37, 38)
                .map(number -> new User("", "", people.get(number)))
                .map(user -> Duration.between(user.created(), user.updated()).toDays());

        assertThat(days).containsExactly(0L, 6L, 216L, 0L, 6L);
    }

    @Test
    void a_later_field_decides_where_the_earlier_ones_do_not() {
        // Only those without a name are alike in it.
        var nameless = "display_name , email  desc";

        var first = users(nameless).subList(0, 2);

        assertThat(first).noneMatch(user -> user.has("display_name"));
        assertThat(first)
                .extracting(user -> user.at("email").text())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .isNotEqualTo(emails("display_name,email").subList(0, 2));
    }

    @Test
    void workspaces_come_latest_first_unless_asked_otherwise() {
        var times = workspaces("").stream()
                .map(each -> each.at("create_time").text())
                .toList();

        assertThat(times).hasSize(12).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(workspaces("create_time")).isEqualTo(reversed(workspaces("")));
    }

    @Test
    void workspaces_can_be_ordered_by_title_or_by_their_last_update() {
        var updates = workspaces("update_time").stream()
                .map(each -> each.has("update_time") ? each.at("update_time").text() : "")
                .toList();

        assertThat(workspaces("title"))
                .extracting(each -> each.at("title").text())
                .isSorted();
        assertThat(updates).isSorted().startsWith("", "", "");
        assertThat(updates.subList(3, 12)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "email asc",
                "email DESC",
                "email desc desc",
                "email,",
                ",email",
                "email,,email",
                "desc",
                "create_time",
                "title",
                "-email",
            })
    void an_order_that_is_malformed_or_unknown_is_an_invalid_argument(String orderBy) {
        var answer = ADMIN.get(COMPANY + "/users?order_by=" + Caller.encoded(orderBy));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("code").number()).isEqualTo(3);
    }

    private static List<String> emails(String orderBy) {
        return users(orderBy).stream().map(user -> user.at("email").text()).toList();
    }

    private static List<String> names(String orderBy) {
        return users(orderBy).stream()
                .map(user -> user.has("display_name") ? user.at("display_name").text() : "")
                .toList();
    }

    private static List<Json> users(String orderBy) {
        return ADMIN
                .get(COMPANY + "/users?page_size=60&order_by=" + Caller.encoded(orderBy))
                .json()
                .at("users")
                .items()
                .stream()
                .map(row -> row.at("user"))
                .toList();
    }

    private static List<Json> workspaces(String orderBy) {
        return ADMIN.get(COMPANY + "/workspaces?order_by=" + Caller.encoded(orderBy))
                .json()
                .at("workspaces")
                .items();
    }

    private static Map<String, String> joinedByAddress() {
        var joined = new HashMap<String, String>();
        new Caller(SANDBOX.transactionLink(), TransactionLinkTokens.ADMIN)
                .get("/organizations/users?size=60")
                .json()
                .at("content")
                .items()
                .forEach(user -> joined.put(
                        user.at("email").text(), user.at("createdDateTime").text()));
        return joined;
    }

    private static <T> List<T> reversed(List<T> list) {
        var copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
