package io.orgraph.sandbox.tours;

import static io.orgraph.sandbox.tours.ToursCallers.ME;
import static io.orgraph.sandbox.tours.ToursCallers.MEMBERS;
import static io.orgraph.sandbox.tours.ToursCallers.ORGANIZATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangingTest {
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final ToursCallers callers = ToursCallers.of(sandbox);
    private final Caller admin = callers.admin();
    private final Caller superAdmin = callers.superAdmin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void an_organization_changes_in_what_the_body_names() {
        var before = admin.get(ME).json();

        var changed =
                admin.patch(ME, "{\"name\":\"Halden Tours\",\"timezone\":\"America/Los_Angeles\",\"slug\":\"x\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).isEqualTo(admin.get(ME).json());
        assertThat(changed.json().at("name").text()).isEqualTo("Halden Tours");
        assertThat(changed.json().at("timezone").text()).isEqualTo("America/Los_Angeles");
        assertThat(List.of("id", "slug", "logo", "createdAt"))
                .allMatch(field -> changed.json().at(field).equals(before.at(field)));
        assertThat(Instant.parse(changed.json().at("updatedAt").text()))
                .isAfter(Instant.parse(before.at("updatedAt").text()));
    }

    @Test
    void a_logo_can_be_set_and_taken_away() {
        admin.patch(ME, "{\"logo\":\"https://cdn.example/x.png?y=1\"}");

        assertThat(admin.get(ME).json().at("logo").text()).isEqualTo("https://cdn.example/x.png?y=1");
        assertThat(admin.patch(ME, "{\"logo\":null}").json().at("logo").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | 400",
                "[]                        | 400",
                "{'name':7}                | 400",
                "{'logo':{}}               | 400",
                "{'name':''}               | 422",
                "{'name':null}             | 422",
                "{'name':'LONG'}           | 422",
                "{'timezone':'Mars/Base'}  | 422",
                "{'timezone':'+02:00'}     | 422",
                "{'logo':'logo.png'}       | 422",
                "{'logo':'ftp://a/b'}      | 422",
                "{'logo':'https://'}       | 422",
                "{'logo':'https:// b'}     | 422",
                "{'name':'New','timezone':'no'} | 422",
            })
    void a_body_that_is_wrong_in_any_part_changes_nothing(String template, int status) {
        var before = admin.get(ME).json();

        var answer = admin.patch(ME, body(template));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().fields()).containsExactly("error");
        assertThat(admin.get(ME).json()).isEqualTo(before);
    }

    @Test
    void a_name_may_have_two_hundred_characters_and_spaces_around_it() {
        String name = "x".repeat(200);

        assertThat(admin.patch(ME, "{\"name\":\"" + name + "\"}")
                        .json()
                        .at("name")
                        .text())
                .isEqualTo(name);
        assertThat(admin.patch(ME, "{\"name\":\"  Halden  \"}")
                        .json()
                        .at("name")
                        .text())
                .isEqualTo("Halden");
    }

    @Test
    void a_super_admin_changes_and_deletes_other_organizations() {
        String sister = ORGANIZATIONS + "/"
                + superAdmin.get(ORGANIZATIONS).json().at("data").texts("id").get(1);

        var changed = superAdmin.patch(sister, "{\"name\":\"Halden Border\"}");
        var deleted = superAdmin.delete(sister);

        assertThat(changed.json().at("name").text()).isEqualTo("Halden Border");
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.body()).isEqualTo("{\"success\":true}");
        assertThat(superAdmin.get(sister).status()).isEqualTo(404);
        assertThat(superAdmin.delete(sister).status()).isEqualTo(404);
        assertThat(superAdmin.get(ORGANIZATIONS).json().at("total").number()).isEqualTo(10);
    }

    @Test
    void nobody_deletes_the_organization_they_are_in() {
        String own = ORGANIZATIONS + "/" + admin.get(ME).json().at("id").text();

        assertThat(superAdmin.delete(own).status()).isEqualTo(409);
        assertThat(admin.get(ME).status()).isEqualTo(200);
    }

    @Test
    void a_member_gets_another_role_and_another_status() {
        String member = idOf(callers.memberWithRole("Member"));

        var changed = admin.patch(MEMBERS + "/" + member, "{\"role\":\"Guide Scheduler\",\"status\":\"suspended\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).isEqualTo(callers.one(MEMBERS, "id", member));
        assertThat(changed.json().at("role").text()).isEqualTo("Guide Scheduler");
        assertThat(changed.json().at("status").text()).isEqualTo("suspended");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'role':'Guide Scheduler'} | Guide Scheduler | active",
                "{'status':'suspended'}     | Member          | suspended",
            })
    void what_the_body_does_not_name_stays(String template, String role, String status) {
        String member = idOf(callers.memberWithRole("Member"));

        var changed = admin.patch(MEMBERS + "/" + member, body(template)).json();

        assertThat(changed.at("role").text()).isEqualTo(role);
        assertThat(changed.at("status").text()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                     | 400",
                "{'role':7}                             | 400",
                "{'roleId':'Member'}                    | 400",
                "{'role':'member'}                      | 422",
                "{'role':''}                            | 422",
                "{'role':null}                          | 422",
                "{'status':'gone'}                      | 422",
                "{'role':'Coordinator','status':'gone'} | 422",
                "{'status':'suspended','role':'None'}   | 422",
                "{'role':'Super Admin'}                 | 403",
            })
    void a_member_is_not_changed_in_part(String template, int status) {
        var member = callers.memberWithRole("Member");

        var answer = admin.patch(MEMBERS + "/" + idOf(member), body(template));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(callers.one(MEMBERS, "id", idOf(member))).isEqualTo(member);
    }

    @Test
    void a_removed_member_is_gone_from_the_next_read() {
        String member = idOf(callers.memberWithRole("Member"));

        var removed = admin.delete(MEMBERS + "/" + member);

        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.body()).isEqualTo("{\"success\":true}");
        assertThat(callers.all(MEMBERS))
                .hasSize(59)
                .extracting(ChangingTest::idOf)
                .doesNotContain(member);
        assertThat(admin.delete(MEMBERS + "/" + member).status()).isEqualTo(404);
    }

    @Test
    void a_key_can_do_what_the_role_of_its_holder_allows_at_the_time() {
        String holder = idOf(callers.all(MEMBERS).get(4));

        admin.patch(MEMBERS + "/" + holder, "{\"role\":\"Admin\"}");

        assertThat(callers.member().get(ToursCallers.ROLES).status()).isEqualTo(200);
        admin.patch(MEMBERS + "/" + holder, "{\"status\":\"suspended\"}");
        assertThat(callers.member().get(ME).status()).isEqualTo(403);
        admin.delete(MEMBERS + "/" + holder);
        assertThat(callers.member().get(ME).status()).isEqualTo(403);
    }

    @Test
    void a_user_s_name_role_and_status_can_be_changed() {
        String user = callers.memberWithRole("Member").at("user").at("id").text();

        var changed = superAdmin.patch(
                "/api/users/" + user, "{\"name\":\"New Name\",\"role\":\"Coordinator\",\"status\":\"suspended\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json())
                .isEqualTo(superAdmin.get("/api/users/" + user).json());
        assertThat(changed.json().at("name").text()).isEqualTo("New Name");
        assertThat(changed.json().at("role").text()).isEqualTo("Coordinator");
        assertThat(changed.json().at("status").text()).isEqualTo("suspended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'name':''}", "{'name':'New','role':'None'}", "{'name':'New','status':'gone'}"})
    void a_user_is_not_changed_in_part(String template) {
        String user = "/api/users/"
                + callers.memberWithRole("Member").at("user").at("id").text();
        var before = superAdmin.get(user).json();

        var answer = superAdmin.patch(user, body(template));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(superAdmin.get(user).json()).isEqualTo(before);
    }

    @Test
    void everybody_may_change_their_own_name_and_phone() {
        var changed = callers.member().patch("/api/users/me", "{\"name\":\"Me Again\",\"phone\":\"+4722334455\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().fields()).containsExactly("id", "name", "email", "phone");
        assertThat(changed.json().at("phone").text()).isEqualTo("+4722334455");
        assertThat(callers.all(MEMBERS).get(4).at("user").at("name").text()).isEqualTo("Me Again");
        assertThat(callers.member().patch("/api/users/me", "{}").json()).isEqualTo(changed.json());
        assertThat(callers.member()
                        .patch("/api/users/me", "{\"phone\":null}")
                        .json()
                        .at("phone")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22334455", "+0123", "+1", "+1234567890123456", "+47 223", ""})
    void a_phone_that_is_not_in_e164_is_unprocessable(String phone) {
        var answer = callers.member().patch("/api/users/me", "{\"name\":\"New\",\"phone\":\"" + phone + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(callers.all(MEMBERS).get(4).at("user").at("name").text()).isNotEqualTo("New");
    }

    @Test
    void changes_are_refused_while_the_subscription_has_expired_and_reads_are_not() {
        String member = idOf(callers.memberWithRole("Member"));
        sandbox.toursSubscription().expire();

        var answers = List.of(
                admin.patch(ME, "{\"name\":\"x\"}"),
                admin.delete(MEMBERS + "/" + member),
                admin.post(ToursCallers.ROLES, "{"),
                superAdmin.patch("/api/users/me", "{}"));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(402);
        assertThat(answers)
                .extracting(answer -> answer.json().at("reason").text())
                .containsOnly("subscription_expired");
        assertThat(callers.all(MEMBERS)).hasSize(60);
        assertThat(callers.member().patch(ME, "{}").status()).isEqualTo(403);
    }

    @Test
    void a_subscription_can_fall_behind_and_be_renewed() {
        sandbox.toursSubscription().fallBehind();

        var behind = admin.patch(ME, "{}");

        sandbox.toursSubscription().renew();
        assertThat(behind.json().at("reason").text()).isEqualTo("subscription_past_due");
        assertThat(admin.patch(ME, "{}").status()).isEqualTo(200);
    }

    private static String idOf(Json member) {
        return member.at("id").text();
    }

    private static String body(String template) {
        return template.replace('\'', '"').replace("LONG", "x".repeat(201));
    }
}
