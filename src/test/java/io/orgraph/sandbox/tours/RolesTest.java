package io.orgraph.sandbox.tours;

import static io.orgraph.sandbox.tours.ToursCallers.MEMBERS;
import static io.orgraph.sandbox.tours.ToursCallers.ROLES;
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

class RolesTest {
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final ToursCallers callers = ToursCallers.of(sandbox);
    private final Caller admin = callers.admin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_new_role_is_in_the_answer_and_in_the_next_read() {
        var created = admin.post(
                ROLES,
                "{\"name\":\" Auditor \",\"description\":\"Looks\",\"permissions\":[\"users.read\",\"users.read\"]}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).isEqualTo(role("Auditor"));
        assertThat(created.json().at("permissions").items())
                .extracting(Json::text)
                .containsExactly("users.read");
        assertThat(created.json().at("description").text()).isEqualTo("Looks");
        assertThat(created.json().at("isSystem").isTrue()).isFalse();
    }

    @Test
    void a_role_needs_no_more_than_a_name() {
        var created = admin.post(ROLES, "{\"name\":\"Auditor\"}").json();

        assertThat(created.at("permissions").items()).isEmpty();
        assertThat(created.at("description").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                          | 400",
                "{}                                         | 400",
                "{'name':7}                                 | 400",
                "{'name':'X','permissions':'users.read'}    | 400",
                "{'name':'X','description':{}}              | 400",
                "{'name':' '}                               | 422",
                "{'name':'X','permissions':['users.eat']}   | 422",
                "{'name':'Guide Scheduler'}                 | 409",
                "{'name':'Coordinator'}                     | 409",
            })
    void a_role_that_cannot_be_is_not_made(String template, int status) {
        var before = admin.get(ROLES).json();

        var answer = admin.post(ROLES, template.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(admin.get(ROLES).json()).isEqualTo(before);
    }

    @Test
    void a_role_of_the_name_of_a_system_role_takes_its_place() {
        admin.post(ROLES, "{\"name\":\"Member\",\"permissions\":[\"roles.read\"]}");

        assertThat(callers.member().get(ROLES).status()).isEqualTo(200);
        assertThat(callers.member().get(MEMBERS).status()).isEqualTo(403);
        assertThat(admin.get(ROLES).json().at("data").texts("name")).contains("Member", "Member");
    }

    @Test
    void a_role_changes_in_what_the_body_names_and_whoever_has_it_follows() {
        var old = role("Night Dispatcher");
        long holders = holders("Night Dispatcher");

        var changed = admin.patch(path(old), "{\"name\":\"Night Lead\",\"permissions\":[\"events.read\"]}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).isEqualTo(role("Night Lead"));
        assertThat(changed.json().at("id")).isEqualTo(old.at("id"));
        assertThat(changed.json().at("description").isNull()).isTrue();
        assertThat(changed.json().at("permissions").items())
                .extracting(Json::text)
                .containsExactly("events.read");
        assertThat(holders).isPositive();
        assertThat(holders("Night Lead")).isEqualTo(holders);
        assertThat(holders("Night Dispatcher")).isZero();
    }

    @Test
    void invitations_follow_a_role_that_is_renamed() {
        var own = admin.get(ROLES).json().at("data").items().get(5);

        admin.patch(path(own), "{\"name\":\"Planner\",\"description\":\"Plans\"}");

        assertThat(role("Planner").at("description").text()).isEqualTo("Plans");
        assertThat(role("Planner").at("permissions")).isEqualTo(own.at("permissions"));
        assertThat(callers.all(ToursCallers.INVITATIONS))
                .extracting(each -> each.at("role").text())
                .contains("Planner", "Member")
                .doesNotContain("Coordinator");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                             | 400",
                "{'permissions':null}                           | 400",
                "{'name':''}                                    | 422",
                "{'name':null}                                  | 422",
                "{'name':'New','permissions':['x']}             | 422",
                "{'name':'Night Dispatcher'}                    | 409",
            })
    void a_role_is_not_changed_in_part(String template, int status) {
        var role = role("Guide Scheduler");

        var answer = admin.patch(path(role), template.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(role("Guide Scheduler")).isEqualTo(role);
    }

    @Test
    void a_role_may_keep_its_name_when_it_changes() {
        var answer = admin.patch(path(role("Guide Scheduler")), "{\"name\":\"Guide Scheduler\",\"permissions\":[]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("permissions").items()).isEmpty();
    }

    @Test
    void a_deleted_role_is_gone_from_the_next_read() {
        String role = path(role("Guide Scheduler"));

        var deleted = admin.delete(role);

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.body()).isEqualTo("{\"success\":true}");
        assertThat(admin.get(ROLES).json().at("data").texts("name")).hasSize(7).doesNotContain("Guide Scheduler");
        assertThat(admin.delete(role).status()).isEqualTo(404);
    }

    @Test
    void a_role_in_use_cannot_be_deleted() {
        var used = List.of(
                role("Night Dispatcher"),
                admin.get(ROLES).json().at("data").items().get(5));

        var answers = used.stream().map(role -> admin.delete(path(role)));

        assertThat(answers).extracting(Caller.Answer::status).containsExactly(409, 409);
        assertThat(admin.get(ROLES).json().at("data").items()).hasSize(8);
    }

    @Test
    void a_role_that_somebody_is_invited_to_cannot_be_deleted() {
        String role = path(role("Guide Scheduler"));
        String invitation = admin.post(
                        ToursCallers.INVITATIONS, "{\"email\":\"guide@crewline.example\",\"role\":\"Guide Scheduler\"}")
                .json()
                .at("id")
                .text();

        var whilePending = admin.delete(role);

        admin.delete(ToursCallers.INVITATIONS + "/" + invitation);
        assertThat(whilePending.status()).isEqualTo(409);
        assertThat(admin.delete(role).status()).isEqualTo(200);
    }

    @Test
    void system_roles_cannot_be_changed_or_deleted() {
        String role = path(role("Owner"));

        var answers = List.of(admin.patch(role, "{\"name\":\"X\"}"), admin.delete(role));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(403);
        assertThat(admin.get(ROLES).json().at("data").texts("name")).contains("Owner");
    }

    private Json role(String name) {
        return admin.get(ROLES).json().at("data").item("name", name);
    }

    private long holders(String role) {
        return callers.all(MEMBERS).stream()
                .filter(each -> each.at("role").text().equals(role))
                .count();
    }

    private static String path(Json role) {
        return ROLES + "/" + role.at("id").text();
    }
}
