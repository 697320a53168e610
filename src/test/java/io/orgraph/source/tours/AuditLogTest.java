package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.model.AuditEntry;
import io.orgraph.model.AuditEntryId;
import io.orgraph.model.AuditQuery;
import io.orgraph.model.JsonValue;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit log: how it is asked for, and what is read of an entry. */
class AuditLogTest extends ToursCase {
    private static final String LOG = "/api/audit-logs";

    @Test
    void an_entry_tells_everything() {
        AuditEntry entry = entry("""
                {"id": "a1", "userId": "u1", "action": "role.update", "resourceType": "role", "resourceId": "r1",
                 "before": {"name": "Guide", "permissions": []}, "after": {"name": "Lead", "seats": 7, "free": null},
                 "createdAt": "2026-01-02T03:04:05Z", "ip": "2001:db8::7", "agent": "x"}""");

        assertThat(entry.id()).isEqualTo(new AuditEntryId(ORGANIZATION, "a1"));
        assertThat(entry.actor()).isEqualTo(new UserId(ORGANIZATION, "u1"));
        assertThat(List.of("" + entry.action(), "" + entry.resourceType(), "" + entry.resourceId()))
                .containsExactly("role.update", "role", "r1");
        assertThat(entry.before()).isEqualTo(new JsonValue(Map.of("name", "Guide", "permissions", List.of())));
        assertThat(String.valueOf(entry.after())).contains("seats=7", "free=null");
        assertThat(entry.occurredAt()).isEqualTo(new LazyInstant("2026-01-02T03:04:05Z"));
        assertThat(entry.ipAddress()).isEqualTo("2001:db8::7");
    }

    @Test
    void only_the_id_of_an_entry_has_to_be_there() {
        AuditEntry entry = entry("{\"id\": \"a1\", \"userId\": null, \"before\": null}");

        assertThat(entry)
                .isEqualTo(new AuditEntry(
                        new AuditEntryId(ORGANIZATION, "a1"), null, null, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"50, true", "150, false"})
    void a_value_that_is_too_deep_to_be_answered_is_left_out(int depth, boolean isThere) {
        AuditEntry entry =
                entry("{\"id\": \"a1\", \"after\": " + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}");

        assertThat(entry.after() != null).isEqualTo(isThere);
    }

    @Test
    void every_part_of_a_query_is_sent_and_nothing_else() {
        upstream.always("{\"data\": []}");
        AuditQuery query = new AuditQuery(
                new UserId(ORGANIZATION, "u 1"),
                "role.update",
                "role",
                "r&1",
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-02-02T03:04:05.5Z"));

        given(tours.auditEntries(ORGANIZATION, query, FIRST, KEY));
        given(tours.auditEntries(ORGANIZATION, AuditQuery.ALL, FIRST.at("3"), KEY));

        assertThat(upstream.lines())
                .containsExactly(
                        "GET " + LOG + "?userId=u%201&action=role.update&resourceType=role&resourceId=r%261"
                                + "&from=2026-01-02T03%3A04%3A05Z&to=2026-02-02T03%3A04%3A05.500Z&page=1&limit=200",
                        "GET " + LOG + "?page=3&limit=200");
    }

    @Test
    void the_pages_that_follow_are_numbered() {
        upstream.always(
                "{\"data\": [{\"id\": \"a1\"}], \"total\": 401, \"page\": 1, \"limit\": 200, \"totalPages\": 3}");

        Page<AuditEntry> page = given(tours.auditEntries(ORGANIZATION, AuditQuery.ALL, FIRST, KEY));

        assertThat(page.next()).containsExactly("2", "3");
        assertThat(page.total()).isEqualTo(401);
    }

    @Test
    void nobody_gets_their_own_log_for_that_of_another_organization() {
        upstream.answers(OWN, "{\"id\": \"o1\"}").answers(LOG + "?page=1&limit=200", "{\"data\": [{\"id\": \"a1\"}]}");
        OrganizationId other = new OrganizationId(SOURCE, "o2");

        assertThat(given(tours.auditEntries(ORGANIZATION, AuditQuery.ALL, FIRST, SESSION))
                        .items())
                .hasSize(1);
        assertThat(failure(tours.auditEntries(other, AuditQuery.ALL, FIRST, SESSION))
                        .code())
                .isEqualTo(Code.NOT_FOUND);
    }

    private static AuditEntry entry(String json) {
        upstream.answers(LOG + "?page=1&limit=200", "{\"data\": [" + json + "]}");
        return given(tours.auditEntries(ORGANIZATION, AuditQuery.ALL, FIRST, KEY))
                .items()
                .get(0);
    }
}
