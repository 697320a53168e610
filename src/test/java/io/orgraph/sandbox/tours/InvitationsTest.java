package io.orgraph.sandbox.tours;

import static io.orgraph.sandbox.tours.ToursCallers.INVITATIONS;
import static io.orgraph.sandbox.tours.ToursCallers.ME;
import static io.orgraph.sandbox.tours.ToursCallers.MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.mail.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationsTest {
    private static final String NEWCOMERS = "/api/invitations/" + ToursCredentials.NEWCOMER_INVITATION_TOKEN;
    private static final String SOMEBODY = "somebody.new@crewline.example";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final ToursCallers callers = ToursCallers.of(sandbox);
    private final Caller admin = callers.admin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_new_invitation_is_in_the_answer_and_in_the_next_read() {
        var before = Instant.now().minusSeconds(1);

        var created = invite(SOMEBODY, "Coordinator");

        assertThat(created.status()).isEqualTo(201);
        var invitation = created.json();
        assertThat(invitation)
                .isEqualTo(callers.one(INVITATIONS, "id", invitation.at("id").text()));
        assertThat(invitation.fields())
                .containsExactly("id", "email", "role", "status", "inviterName", "createdAt", "expiresAt");
        assertThat(invitation.at("status").text()).isEqualTo("pending");
        assertThat(invitation.at("role").text()).isEqualTo("Coordinator");
        assertThat(invitation.at("inviterName"))
                .isEqualTo(callers.all(MEMBERS).get(1).at("user").at("name"));
        var createdAt = Instant.parse(invitation.at("createdAt").text());
        assertThat(createdAt).isBetween(before, Instant.now().plusSeconds(1));
        assertThat(Instant.parse(invitation.at("expiresAt").text())).isEqualTo(createdAt.plus(Duration.ofDays(7)));
    }

    @Test
    void an_invitation_is_mailed_once_and_again_when_it_is_sent_again() {
        String id = invite(SOMEBODY, "Member").json().at("id").text();

        admin.post(INVITATIONS + "/" + id, "");

        var mails = sandbox.mails().all();
        assertThat(mails).hasSize(2);
        assertThat(mails).extracting(Mail::to).containsOnly(SOMEBODY);
        assertThat(mails).extracting(Mail::invitationId).containsOnly(id);
        assertThat(mails).extracting(Mail::api).containsOnly("tours");
        assertThat(mails.get(0).token())
                .isEqualTo(mails.get(1).token())
                .isNotEmpty()
                .isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                | 400",
                "{'role':'Member'}                                 | 400",
                "{'email':'a@b.example'}                           | 400",
                "{'email':7,'role':'Member'}                       | 400",
                "{'email':'a@b.example','role':['Member']}         | 400",
                "{'email':'a','role':'Member'}                     | 422",
                "{'email':'a@b','role':'Member'}                   | 422",
                "{'email':'a@@b.example','role':'Member'}          | 422",
                "{'email':'a b@c.example','role':'Member'}         | 422",
                "{'email':null,'role':'Member'}                    | 422",
                "{'email':'a@b.example','role':'Captain'}          | 422",
                "{'email':'a@b.example','role':'Super Admin'}      | 403",
            })
    void an_invitation_that_cannot_be_is_not_made(String template, int status) {
        var answer = admin.post(INVITATIONS, template.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(callers.all(INVITATIONS)).hasSize(14);
        assertThat(sandbox.mails().all()).isEmpty();
    }

    @Test
    void an_address_with_a_pending_invitation_or_a_member_s_is_a_conflict() {
        var taken = List.of(
                newcomers().at("email").text(),
                callers.all(MEMBERS).get(20).at("user").at("email").text(),
                invite(SOMEBODY, "Member").json().at("email").text().toUpperCase(Locale.ROOT));

        var answers = taken.stream().map(email -> invite(email, "Member"));

        assertThat(answers).extracting(Caller.Answer::status).containsExactly(409, 409, 409);
        assertThat(callers.all(INVITATIONS)).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "revoked"})
    void an_address_whose_invitation_is_no_longer_good_can_be_invited_again(String status) {
        String email = callers.all(INVITATIONS).stream()
                .filter(each -> each.at("status").text().equals(status))
                .findFirst()
                .orElseThrow()
                .at("email")
                .text();

        assertThat(invite(email, "Member").status()).isEqualTo(201);
    }

    @Test
    void of_many_invitations_to_one_address_at_once_one_is_made() {
        var statuses = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> invite(SOMEBODY, "Member").status());

        assertThat(statuses.filter(status -> status == 201)).hasSize(1);
        assertThat(sandbox.mails().all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "expired"})
    void sending_again_makes_an_invitation_good_for_a_week(String status) {
        String path = callers.invitation(status);

        var sent = admin.post(path, "");

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.json().at("status").text()).isEqualTo("pending");
        var sentAt = Instant.parse(sent.json().at("lastSentAt").text());
        assertThat(sentAt).isAfter(Instant.now().minusSeconds(60));
        assertThat(Instant.parse(sent.json().at("expiresAt").text())).isEqualTo(sentAt.plus(Duration.ofDays(7)));
        assertThat(sandbox.mails().all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "revoked"})
    void what_was_accepted_or_revoked_is_not_sent_again(String status) {
        var answer = admin.post(callers.invitation(status), "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(sandbox.mails().all()).isEmpty();
    }

    @Test
    void a_revoked_invitation_stays_in_the_list_and_cannot_be_revoked_twice() {
        String path = callers.invitation("pending");

        var revoked = admin.delete(path);

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.body()).isEqualTo("{\"success\":true}");
        assertThat(newcomers().at("status").text()).isEqualTo("revoked");
        assertThat(admin.delete(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "expired"})
    void what_is_no_longer_pending_cannot_be_revoked(String status) {
        assertThat(admin.delete(callers.invitation(status)).status()).isEqualTo(409);
    }

    @Test
    void everybody_can_look_at_an_invitation_by_its_token() {
        var preview = callers.nobody().get(NEWCOMERS);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().fields())
                .containsExactly("organizationName", "inviterName", "email", "role", "expiresAt");
        assertThat(preview.json().at("organizationName").text()).isEqualTo(sandbox.companyName());
        var invitation = newcomers();
        assertThat(List.of("inviterName", "email", "role", "expiresAt"))
                .allMatch(field -> invitation.at(field).equals(preview.json().at(field)));
    }

    @Test
    void a_token_that_is_unknown_or_an_id_or_of_a_revoked_invitation_is_not_found() {
        String id = newcomers().at("id").text();
        admin.delete(INVITATIONS + "/" + id);

        var answers = List.of(
                callers.nobody().get(NEWCOMERS),
                callers.nobody().get("/api/invitations/" + id),
                callers.nobody().get("/api/invitations/"),
                callers.newcomer().post(NEWCOMERS + "/accept", ""));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(404);
        assertThat(answers)
                .extracting(answer -> answer.json().at("error").text())
                .containsOnly("Invitation not found");
    }

    @Test
    void whoever_accepts_becomes_a_member_and_the_token_is_used_up() {
        var accepted = callers.newcomer().post(NEWCOMERS + "/accept", "");

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().fields()).containsExactly("success", "organizationId");
        assertThat(accepted.json().at("organizationId"))
                .isEqualTo(callers.newcomer().get(ME).json().at("id"));
        var member = callers.all(MEMBERS).get(60);
        var invitation = newcomers();
        assertThat(member.at("user").at("email")).isEqualTo(invitation.at("email"));
        assertThat(member.at("role")).isEqualTo(invitation.at("role"));
        assertThat(invitation.at("status").text()).isEqualTo("accepted");
        assertThat(callers.nobody().get(NEWCOMERS).status()).isEqualTo(404);
        assertThat(callers.newcomer().post(NEWCOMERS + "/accept", "").status()).isEqualTo(404);
    }

    @Test
    void only_the_address_that_was_invited_can_accept() {
        var answer = callers.superAdmin().post(NEWCOMERS + "/accept", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(callers.nobody().post(NEWCOMERS + "/accept", "").status()).isEqualTo(401);
        assertThat(callers.all(MEMBERS)).hasSize(60);
    }

    @Test
    void the_token_in_a_mail_leads_to_its_invitation() {
        invite(SOMEBODY, "Member");

        var preview = callers.nobody()
                .get("/api/invitations/" + sandbox.mails().all().get(0).token());

        assertThat(preview.json().at("email").text()).isEqualTo(SOMEBODY);
    }

    @Test
    void the_same_calls_after_the_same_start_give_the_same_ids() {
        var id = invite(SOMEBODY, "Member").json().at("id");

        try (var other = Sandbox.start(SandboxSettings.defaults().withPort(0))) {
            Json same = ToursCallers.of(other)
                    .admin()
                    .post(INVITATIONS, body(SOMEBODY, "Member"))
                    .json();

            assertThat(same.at("id")).isEqualTo(id);
            assertThat(invite("other@crewline.example", "Member").json().at("id"))
                    .isNotEqualTo(id);
        }
    }

    private Caller.Answer invite(String email, String role) {
        return admin.post(INVITATIONS, body(email, role));
    }

    private static String body(String email, String role) {
        return "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}";
    }

    /** It is behind the two of people who accepted theirs. */
    private Json newcomers() {
        return callers.all(INVITATIONS).get(2);
    }
}
