package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The documents complain of what they should: what never complains may be deaf. */
class DocumentTest {
    private static final Document TRANSACTIONLINK = Document.of("transactionlink");
    private static final Document KOGNITOS = Document.of("kognitos");
    private static final Map<String, String> TOKEN = Map.of("Authorization", "tot_any");
    private static final ReceivedRequest ROLES = new ReceivedRequest("GET", "/organizations/roles", TOKEN, "");
    private static final ReceivedRequest USERS =
            new ReceivedRequest("GET", "/api/v1/organizations/o1/users", Map.of(), "");
    private static final String ID = AsksForAbsent.ABSENT;

    @Test
    void what_is_documented_is_fine() {
        String role = "[{\"id\": \"%s\", \"name\": \"owner\", \"organizationId\": \"%s\"}]".formatted(ID, ID);

        assertThat(TRANSACTIONLINK.complaintsAbout(ROLES)).isEmpty();
        assertThat(answer(TRANSACTIONLINK, ROLES, role)).isEmpty();
        assertThat(answer(KOGNITOS, USERS, "{}")).isEmpty();
    }

    @Test
    void a_field_that_is_missing_or_unknown_or_of_another_type_is_a_complaint() {
        String missing = "[{\"id\": \"%s\", \"organizationId\": \"%s\"}]".formatted(ID, ID);
        String noUuid = "[{\"id\": \"1\", \"name\": \"owner\", \"organizationId\": \"%s\"}]".formatted(ID);

        assertThat(answer(TRANSACTIONLINK, ROLES, missing))
                .singleElement()
                .asString()
                .contains("name");
        assertThat(answer(TRANSACTIONLINK, ROLES, noUuid))
                .singleElement()
                .asString()
                .contains("/0/id");
        assertThat(answer(KOGNITOS, USERS, "{\"members\": []}"))
                .singleElement()
                .asString()
                .contains("members");
        assertThat(answer(KOGNITOS, USERS, "{\"users\": {}}"))
                .singleElement()
                .asString()
                .contains("/users");
    }

    @Test
    void an_error_of_another_form_is_a_complaint() {
        ScriptedResponse refusal = ScriptedResponse.json(401, "{\"error\": \"no\"}");

        List<String> complaints = TRANSACTIONLINK.complaintsAbout(new Exchange(ROLES, refusal));

        assertThat(complaints).anyMatch(complaint -> complaint.contains("fingerprint"));
    }

    @Test
    void a_call_without_its_credential_is_a_complaint() {
        ReceivedRequest unsigned = new ReceivedRequest("GET", "/organizations/roles", Map.of(), "");

        assertThat(TRANSACTIONLINK.complaintsAbout(unsigned)).isNotEmpty();
        assertThat(KOGNITOS.complaintsAbout(new ReceivedRequest("GET", USERS.path(), TOKEN, "")))
                .isNotEmpty();
    }

    @Test
    void a_call_that_is_not_documented_is_a_complaint() {
        List<ReceivedRequest> asked = List.of(
                new ReceivedRequest("GET", "/organizations/rolls", TOKEN, ""),
                new ReceivedRequest("POST", "/organizations/roles", TOKEN, ""),
                new ReceivedRequest("GET", "/organizations/roles?page=1", TOKEN, ""),
                new ReceivedRequest("GET", "/organizations/users?page=first", TOKEN, ""),
                new ReceivedRequest("GET", "/organizations/users/no-uuid", TOKEN, ""),
                new ReceivedRequest("PUT", "/workspaces/%s/memberships/%s".formatted(ID, ID), TOKEN, ""));

        assertThat(asked)
                .allSatisfy(
                        one -> assertThat(TRANSACTIONLINK.complaintsAbout(one)).isNotEmpty());
    }

    @Test
    void a_request_is_for_the_operation_with_the_fewest_places_for_ids() {
        ReceivedRequest count =
                new ReceivedRequest("POST", "/api/v1/organizations/o1/workspaces:countUsers", Map.of(), "");
        ReceivedRequest unknown = new ReceivedRequest("GET", "/api/v1/organizations/o1/rolls", Map.of(), "");

        assertThat(KOGNITOS.operationOf(USERS)).isEqualTo("GET /api/v1/organizations/{organization_id}/users");
        assertThat(KOGNITOS.operationOf(count)).endsWith("/workspaces:countUsers");
        assertThat(KOGNITOS.operations()).doesNotContain(KOGNITOS.operationOf(unknown));
    }

    private static List<String> answer(Document document, ReceivedRequest asked, String body) {
        String type = document == TRANSACTIONLINK ? "application/json;charset=UTF-8" : "application/json";
        return document.complaintsAbout(new Exchange(asked, ScriptedResponse.of(200, type, body)));
    }
}
