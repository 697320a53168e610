package io.orgraph.sandbox.transactionlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles, termination and the second factor of users. */
class UserLifeTest {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final Caller admin = new Caller(sandbox.transactionLink(), TransactionLinkTokens.ADMIN);
    private final String user = "/organizations/users/" + users().texts("id").get(30);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_profile_is_put_as_a_whole_and_what_is_not_sent_is_gone() {
        var changed = admin.put(user + "/profile", "{\"firstName\":\"Zoë\",\"lastName\":null}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).isEqualTo(admin.get(user).json());
        assertThat(changed.json().at("profile").at("firstName").text()).isEqualTo("Zoë");
        assertThat(changed.json().at("profile").at("lastName").isNull()).isTrue();
        assertThat(changed.json().at("profile").at("title").isNull()).isTrue();
    }

    @Test
    void a_body_that_is_no_profile_changes_nothing() {
        var before = admin.get(user).json();

        var noObject = admin.put(user + "/profile", "[]");
        var tooLong = admin.put(user + "/profile", "{\"title\":\"" + "x".repeat(201) + "\"}");

        assertThat(noObject.status()).isEqualTo(400);
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(admin.get(user).json()).isEqualTo(before);
    }

    @Test
    void whoever_is_terminated_is_so_once_stays_listed_and_can_be_reinstated_once() {
        var before = users();

        var terminated = admin.post(user + "/terminate", "");
        var twice = admin.post(user + "/terminate", "");
        var reset = admin.post(user + "/reset-mfa", "");
        var reinstated = admin.post(user + "/reinstate", "");
        var again = admin.post(user + "/reinstate", "");

        assertThat(terminated.status()).isEqualTo(200);
        assertThat(terminated.body()).isEmpty();
        assertThat(twice.code()).isEqualTo("USER_TERMINATED");
        assertThat(reset.code()).isEqualTo("USER_TERMINATED");
        assertThat(reinstated.json()).isEqualTo(admin.get(user).json());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("USER_ACTIVE");
        assertThat(users()).isEqualTo(before);
    }

    @Test
    void of_many_terminations_at_once_one_is_made() {
        var statuses = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> admin.post(user + "/terminate", "").status());

        assertThat(statuses.filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void a_second_factor_is_reset_as_often_as_asked() {
        var answers = List.of(admin.post(user + "/reset-mfa", ""), admin.post(user + "/reset-mfa", "{}"));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(200);
        assertThat(answers).extracting(Caller.Answer::body).containsOnly("");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /profile", "POST, /terminate", "POST, /reinstate", "POST, /reset-mfa"})
    void an_unknown_user_is_not_found_one_without_a_uuid_a_bad_request_and_a_viewer_refused(String method, String end) {
        var viewer = new Caller(sandbox.transactionLink(), TransactionLinkTokens.VIEWER);

        var unknown = admin.send(method, "/organizations/users/" + UNKNOWN + end, "{}");
        var malformed = admin.send(method, "/organizations/users/me" + end, "{}");
        var refused = viewer.send(method, user + end, "{}");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("USER_NOT_FOUND");
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains(end.equals("/reset-mfa") ? "can_reset_2fa" : "can_manage_users");
    }

    private Json users() {
        return admin.get("/organizations/users?size=60").json().at("content");
    }
}
