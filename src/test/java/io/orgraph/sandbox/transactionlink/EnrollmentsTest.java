package io.orgraph.sandbox.transactionlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.mail.Mail;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrollmentsTest {
    private static final String ALL = "/organizations/enrollments";
    private static final String SOMEBODY = "somebody.new@crewline.example";
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final Caller admin = new Caller(sandbox.transactionLink(), TransactionLinkTokens.ADMIN);
    private final Caller viewer = new Caller(sandbox.transactionLink(), TransactionLinkTokens.VIEWER);
    private final String role =
            admin.get("/organizations/roles").json().texts("id").get(1);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void they_come_in_pages_like_users() {
        var page = admin.get(ALL + "?size=5&page=2").json();

        assertThat(page.fields()).containsExactly("content", "totalElements", "totalPages", "size", "number");
        assertThat(page.at("content").items()).hasSize(5);
        assertThat(page.at("totalElements").number()).isEqualTo(22);
        assertThat(page.at("totalPages").number()).isEqualTo(5);
        assertThat(admin.get(ALL + "?size=0").status()).isEqualTo(400);
    }

    @Test
    void every_status_is_there_and_some_were_never_mailed() {
        var enrollments = enrollments();

        assertThat(enrollments.texts("status")).contains("PENDING", "ACCEPTED", "EXPIRED", "CANCELLED");
        assertThat(enrollments.items())
                .extracting(each -> each.has("lastInvitationSentAt"))
                .contains(true, false);
        assertThat(enrollments.items())
                .filteredOn(each -> each.has("lastInvitationSentAt"))
                .allSatisfy(
                        each -> Instant.parse(each.at("lastInvitationSentAt").text()));
        assertThat(enrollments.texts("enrollmentId")).hasSize(22).doesNotHaveDuplicates();
        assertThat(admin.get("/organizations/roles").json().texts("id")).containsAll(enrollments.texts("roleId"));
    }

    @Test
    void whoever_accepted_is_a_user_and_nobody_else_is() {
        var users =
                admin.get("/organizations/users?size=60").json().at("content").texts("email");

        var enrolled = enrollments().items().stream()
                .filter(each -> users.contains(each.at("email").text()));

        assertThat(enrolled)
                .hasSize(10)
                .extracting(each -> each.at("status").text())
                .containsOnly("ACCEPTED");
    }

    @Test
    void a_new_one_is_in_the_answer_in_the_next_read_and_in_the_mail() {
        var created = admin.post(
                ALL,
                "{\"email\":\"" + SOMEBODY + "\",\"roleId\":\"" + role
                        + "\",\"firstName\":\"Some\",\"lastName\":null,\"title\":\"Body\",\"other\":\"x\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.contentType()).isEqualTo("application/json;charset=UTF-8");
        var enrollment = created.json();
        assertThat(enrollment).isEqualTo(enrollments().items().get(22));
        assertThat(enrollment.fields())
                .containsExactly(
                        "enrollmentId",
                        "email",
                        "status",
                        "lastInvitationSentAt",
                        "roleId",
                        "firstName",
                        "lastName",
                        "title");
        assertThat(enrollment.at("status").text()).isEqualTo("PENDING");
        assertThat(enrollment.at("roleId").text()).isEqualTo(role);
        assertThat(enrollment.at("firstName").text()).isEqualTo("Some");
        assertThat(enrollment.at("lastName").isNull()).isTrue();
        assertThat(sandbox.mails().all())
                .extracting(Mail::api, Mail::to, Mail::invitationId, Mail::token)
                .containsExactly(tuple(
                        "transactionlink",
                        SOMEBODY,
                        enrollment.at("enrollmentId").text(),
                        ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{'email':'EMAIL'}",
                "{'roleId':'ROLE'}",
                "{'email':'','roleId':'ROLE'}",
                "{'email':'nobody','roleId':'ROLE'}",
                "{'email':'a@b@c.example','roleId':'ROLE'}",
                "{'email':'a b@c.example','roleId':'ROLE'}",
                "{'email':7,'roleId':'ROLE'}",
                "{'email':'EMAIL','roleId':'admin'}",
                "{'email':'EMAIL','roleId':'00000000-0000-4000-8000-000000000000'}",
            })
    void one_without_an_address_and_a_known_role_is_a_bad_request(String template) {
        String body = template.replace('\'', '"').replace("EMAIL", SOMEBODY).replace("ROLE", role);

        var answer = admin.post(ALL, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(enrollments().items()).hasSize(22);
        assertThat(sandbox.mails().all()).isEmpty();
    }

    @Test
    void an_address_that_has_a_pending_one_or_is_a_user_s_is_a_conflict() {
        enroll(SOMEBODY);

        var again = enroll(SOMEBODY.toUpperCase(Locale.ROOT));
        var user = enroll(admin.get("/organizations/users")
                .json()
                .at("content")
                .texts("email")
                .get(3));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("ENROLLMENT_PENDING");
        assertThat(user.status()).isEqualTo(409);
        assertThat(user.code()).isEqualTo("USER_EXISTS");
        assertThat(enrollments().items()).hasSize(23);
    }

    @Test
    void of_many_to_one_address_at_once_one_is_made() {
        var statuses =
                IntStream.range(0, 40).parallel().mapToObj(i -> enroll(SOMEBODY).status());

        assertThat(statuses.filter(status -> status == 201)).hasSize(1);
        assertThat(sandbox.mails().all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "CANCELLED"})
    void an_address_whose_enrollment_is_no_longer_good_can_be_enrolled_again(String status) {
        assertThat(enroll(first(status).at("email").text()).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "EXPIRED"})
    void sending_again_makes_one_pending_and_mails_it(String status) {
        var before = first(status);

        var sent = admin.post(ALL + "/" + idOf(before) + "/resend", "");

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.json()).isEqualTo(enrollments().item("enrollmentId", idOf(before)));
        assertThat(sent.json().at("status").text()).isEqualTo("PENDING");
        assertThat(Instant.parse(sent.json().at("lastInvitationSentAt").text()))
                .isAfter(Instant.now().minusSeconds(60));
        assertThat(sandbox.mails().all()).extracting(Mail::invitationId).containsExactly(idOf(before));
    }

    @Test
    void one_that_is_cancelled_is_so_in_the_next_read() {
        var pending = first("PENDING");

        var cancelled = admin.post(ALL + "/" + idOf(pending) + "/cancel", "");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.body()).isEmpty();
        var after = enrollments().item("enrollmentId", idOf(pending));
        assertThat(after.at("status").text()).isEqualTo("CANCELLED");
        assertThat(after.at("lastInvitationSentAt")).isEqualTo(pending.at("lastInvitationSentAt"));
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, resend", "CANCELLED, resend", "ACCEPTED, cancel", "CANCELLED, cancel", "EXPIRED, cancel"})
    void one_that_is_no_longer_pending_stays_as_it_is(String status, String verb) {
        var before = first(status);

        var answer = admin.post(ALL + "/" + idOf(before) + "/" + verb, "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("ENROLLMENT_NOT_PENDING");
        assertThat(enrollments().item("enrollmentId", idOf(before))).isEqualTo(before);
        assertThat(sandbox.mails().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resend", "cancel"})
    void one_that_is_unknown_is_not_found_and_must_be_named_by_a_uuid(String verb) {
        var unknown = admin.post(ALL + "/" + UNKNOWN + "/" + verb, "");
        var malformed = admin.post(ALL + "/first/" + verb, "");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("ENROLLMENT_NOT_FOUND");
        assertThat(malformed.status()).isEqualTo(400);
    }

    @Test
    void the_viewer_token_has_nothing_to_do_with_them() {
        String one = ALL + "/" + idOf(first("PENDING"));

        var answers = List.of(
                viewer.get(ALL),
                viewer.post(ALL, "{}"),
                viewer.post(one + "/resend", ""),
                viewer.post(one + "/cancel", ""));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(403);
        assertThat(first("PENDING").at("enrollmentId").text()).isEqualTo(one.substring(one.lastIndexOf('/') + 1));
    }

    private Caller.Answer enroll(String email) {
        return admin.post(ALL, "{\"email\":\"" + email + "\",\"roleId\":\"" + role + "\"}");
    }

    private Json enrollments() {
        return admin.get(ALL + "?size=100").json().at("content");
    }

    private Json first(String status) {
        return enrollments().items().stream()
                .filter(each -> each.at("status").text().equals(status))
                .findFirst()
                .orElseThrow();
    }

    private static String idOf(Json enrollment) {
        return enrollment.at("enrollmentId").text();
    }
}
