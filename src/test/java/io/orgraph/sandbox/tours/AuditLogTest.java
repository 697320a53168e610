package io.orgraph.sandbox.tours;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {
    private static final String LOG = "/api/audit-logs";

    private final Sandbox sandbox =
            Sandbox.start(SandboxSettings.defaults().withPort(0).withSizes(2, 120));
    private final ToursCallers callers = ToursCallers.of(sandbox);
    private final Caller superAdmin = callers.superAdmin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void it_is_for_super_admins() {
        var answers = List.of(
                superAdmin.get(LOG), callers.admin().get(LOG), callers.nobody().get(LOG));

        assertThat(answers).extracting(Caller.Answer::status).containsExactly(200, 403, 401);
    }

    @ParameterizedTest
    @CsvSource({"'', 50", "?limit=200, 200", "?limit=201, 200", "?page=2&limit=20, 20"})
    void its_pages_are_larger_than_others(String query, int data) {
        var page = superAdmin.get(LOG + query).json();

        assertThat(page.at("data").items()).hasSize(data);
        assertThat(page.at("total").number()).isGreaterThan(200);
    }

    @Test
    void the_newest_entry_is_first() {
        var times =
                entries("").stream().map(entry -> entry.at("createdAt").text()).toList();

        assertThat(times).hasSizeGreaterThan(100).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "resourceType", "resourceId", "userId"})
    void it_is_filtered_by_what_an_entry_tells(String field) {
        String value = entries("").get(7).at(field).text();

        var filtered = entries("&" + field + "=" + value);

        assertThat(filtered)
                .isNotEmpty()
                .allMatch(entry -> entry.at(field).text().equals(value));
    }

    @Test
    void it_is_filtered_by_time() {
        var all = entries("");
        String from = all.get(20).at("createdAt").text();
        String to = all.get(10).at("createdAt").text();

        var filtered = entries("&from=" + from + "&to=" + to);

        assertThat(filtered)
                .hasSizeGreaterThanOrEqualTo(11)
                .isEqualTo(all.subList(all.indexOf(filtered.get(0)), all.indexOf(filtered.get(0)) + filtered.size()));
        assertThat(superAdmin.get(LOG + "?from=yesterday").status()).isEqualTo(400);
    }

    @Test
    void a_change_is_written_down_with_what_was_before_and_after() {
        String role = callers.admin()
                .post(ToursCallers.ROLES, "{\"name\":\"Auditor\"}")
                .json()
                .at("id")
                .text();
        callers.admin().patch(ToursCallers.ROLES + "/" + role, "{\"name\":\"Reviewer\"}");

        var entry = entries("&resourceId=" + role).get(0);

        assertThat(entry.at("action").text()).isEqualTo("role.update");
        assertThat(entry.at("before").at("name").text()).isEqualTo("Auditor");
        assertThat(entry.at("after").at("name").text()).isEqualTo("Reviewer");
    }

    @Test
    void some_entries_are_by_nobody_and_some_by_somebody_who_left() {
        var users = superAdmin.get("/api/users?limit=100").json().at("data").texts("id");
        var more =
                superAdmin.get("/api/users?limit=100&page=2").json().at("data").texts("id");

        var entries = entries("");

        assertThat(entries).anyMatch(entry -> entry.at("userId").isNull());
        assertThat(entries)
                .anyMatch(entry -> !entry.at("userId").isNull()
                        && !users.contains(entry.at("userId").text())
                        && !more.contains(entry.at("userId").text()));
    }

    private List<Json> entries(String query) {
        return superAdmin.get(LOG + "?limit=200" + query).json().at("data").items();
    }
}
