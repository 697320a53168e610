package io.orgraph.sandbox.tours;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeysTest {
    private static final String KEYS = "/api/api-keys";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final ToursCallers callers = ToursCallers.of(sandbox);
    private final Caller session = callers.superAdmin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void keys_are_managed_in_a_session_and_never_with_a_key() {
        String one =
                KEYS + "/" + session.get(KEYS).json().at("data").texts("id").get(0);

        var answers = List.of(
                callers.admin().get(KEYS),
                callers.admin().get(one),
                callers.admin().post(KEYS, "{\"name\":\"X\"}"),
                callers.admin().patch(one, "{\"status\":\"revoked\"}"),
                callers.admin().delete(one));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(403);
        assertThat(callers.nobody().get(KEYS).status()).isEqualTo(401);
        assertThat(session.get(one).status()).isEqualTo(200);
    }

    @Test
    void a_list_is_whole_and_tells_no_key() {
        var list = session.get(KEYS).json();

        assertThat(list.fields()).containsExactly("data");
        assertThat(list.at("data").items())
                .hasSizeGreaterThan(5)
                .allSatisfy(key -> assertThat(key.fields())
                        .containsExactly("id", "name", "keyPrefix", "status", "createdAt", "lastUsedAt", "expiresAt"));
        assertThat(list.at("data").texts("status")).contains("active", "expired", "revoked");
    }

    @Test
    void a_new_key_is_told_once_and_opens_the_api_until_it_is_revoked() {
        var created = session.post(KEYS, "{\"name\":\"Export\",\"expiresAt\":\"2090-01-01T00:00:00Z\"}");
        String one = KEYS + "/" + created.json().at("id").text();
        var holder = ToursCallers.caller(
                sandbox, "Bearer " + created.json().at("key").text());
        int before = holder.get(ToursCallers.ME).status();

        var revoked = session.patch(one, "{\"status\":\"revoked\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(session.get(one).json().fields()).doesNotContain("key");
        assertThat(before).isEqualTo(200);
        assertThat(revoked.json().at("status").text()).isEqualTo("revoked");
        assertThat(holder.get(ToursCallers.ME).status()).isEqualTo(401);
    }

    @Test
    void a_deleted_key_is_gone() {
        String one =
                KEYS + "/" + session.get(KEYS).json().at("data").texts("id").get(0);

        var deleted = session.delete(one);

        assertThat(deleted.body()).isEqualTo("{\"success\":true}");
        assertThat(session.get(one).status()).isEqualTo(404);
        assertThat(session.delete(one).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                    | 400",
                "{'name':7}                                            | 400",
                "{'name':'X','expiresAt':'tomorrow'}                   | 400",
                "{'name':' '}                                          | 422",
                "{'name':'X','expiresAt':'2001-01-01T00:00:00Z'}       | 422",
            })
    void a_key_that_cannot_be_is_not_made(String template, int status) {
        var before = session.get(KEYS).json();

        var answer = session.post(KEYS, template.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(session.get(KEYS).json()).isEqualTo(before);
    }

    @Test
    void a_key_can_become_nothing_but_revoked() {
        String one =
                KEYS + "/" + session.get(KEYS).json().at("data").texts("id").get(0);

        assertThat(session.patch(one, "{\"status\":\"active\"}").status()).isEqualTo(422);
        assertThat(session.patch(one, "{}").status()).isEqualTo(400);
    }
}
