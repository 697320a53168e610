package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleChange;
import io.orgraph.model.RoleDraft;
import io.orgraph.testkit.ReceivedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What each write sends: one request, who asks, and in its body what was given and nothing else. */
class WriteRequestsTest extends ToursCase {
    private static final OrganizationId OWN_ONE = OrganizationId.ofCredential(SOURCE);

    @BeforeEach
    void take_everything() {
        upstream.answers("GET " + OWN, "{\"id\":\"o1\"}");
        for (Write write : Write.values()) {
            upstream.answers(write.line, "");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETE_ORGANIZATION")
    void a_write_in_the_organization_of_the_credential_is_one_request(Write write) {
        given(write.in(tours, OWN_ONE, KEY));

        assertThat(upstream.lines()).containsExactly(write.line);
        assertThat(upstream.received().get(0).body()).isEqualTo(write.body);
    }

    @ParameterizedTest
    @EnumSource
    void a_write_is_one_request_whichever_way_somebody_signs_in(Write write) {
        given(write.in(tours, ORGANIZATION, SESSION));

        assertThat(upstream.received())
                .filteredOn(request -> !request.line().startsWith("GET "))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.line()).isEqualTo(write.line);
                    assertThat(request.body()).isEqualTo(write.body);
                });
    }

    @Test
    void the_organization_of_the_credential_is_asked_for_its_id_before_it_is_deleted() {
        given(tours.deleteOrganization(OWN_ONE, SESSION));

        assertThat(upstream.lines()).containsExactly("GET " + OWN, "DELETE /api/organizations/o1");
    }

    @ParameterizedTest
    @EnumSource
    void a_key_goes_as_a_bearer_token_and_a_body_as_json(Write write) {
        given(write.in(tours, ORGANIZATION, KEY));

        Map<String, String> headers = lastHeaders();
        assertThat(headers.get("Authorization")).isEqualTo("Bearer tke_test_key");
        assertThat(headers.get("Accept")).isEqualTo("application/json");
        assertThat(headers).doesNotContainKey("Cookie");
        assertThat(headers.get("Content-Type")).isEqualTo(write.body.isEmpty() ? null : "application/json");
    }

    @ParameterizedTest
    @EnumSource
    void a_session_goes_as_its_cookie(Write write) {
        given(write.in(tours, ORGANIZATION, SESSION));

        Map<String, String> headers = lastHeaders();
        assertThat(headers.get("Cookie")).isEqualTo("better-auth.session_token=abc.def%3D");
        assertThat(headers).doesNotContainKey("Authorization");
    }

    @Test
    void every_field_of_an_organization_can_be_changed() {
        OrganizationChange change = new OrganizationChange(
                FieldUpdate.to(""), FieldUpdate.to("https://x.example/l.png"), FieldUpdate.to("Asia/Dhaka"));

        given(tours.updateOrganization(OWN_ONE, change, KEY));

        assertThat(lastBody())
                .isEqualTo("{\"name\":\"\",\"logo\":\"https://x.example/l.png\",\"timezone\":\"Asia/Dhaka\"}");
    }

    @Test
    void a_time_zone_is_cleared_by_null() {
        given(tours.updateOrganization(
                OWN_ONE, new OrganizationChange(FieldUpdate.none(), FieldUpdate.none(), FieldUpdate.to(null)), KEY));

        assertThat(lastBody()).isEqualTo("{\"timezone\":null}");
    }

    @Test
    void a_role_is_made_of_what_was_given() {
        given(tours.createOrganizationRole(OWN_ONE, new RoleDraft("Guide", null, null), KEY));

        assertThat(lastBody()).isEqualTo("{\"name\":\"Guide\"}");
    }

    @Test
    void a_role_that_is_to_allow_nothing_is_made_with_no_permissions() {
        given(tours.createOrganizationRole(OWN_ONE, new RoleDraft("Guide", null, List.of()), KEY));

        assertThat(lastBody()).isEqualTo("{\"name\":\"Guide\",\"permissions\":[]}");
    }

    @Test
    void a_role_keeps_what_is_not_to_change() {
        RoleChange change = new RoleChange(FieldUpdate.to("Lead guide"), FieldUpdate.none(), FieldUpdate.none());

        given(tours.updateOrganizationRole(new OrganizationRoleId(OWN_ONE, "r1"), change, KEY));

        assertThat(lastBody()).isEqualTo("{\"name\":\"Lead guide\"}");
    }

    @Test
    void an_invitation_takes_nothing_but_an_address_and_a_role() {
        assertThat(tours.takes()).isEmpty();
    }

    @Test
    void the_token_of_an_accepted_invitation_is_in_no_log() {
        Logger calls = (Logger) LoggerFactory.getLogger("io.orgraph.upstream.CallLogChannel");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        calls.setLevel(Level.DEBUG);
        calls.addAppender(lines);
        lines.start();

        failure(tours.acceptInvitation(new InvitationToken("inv/7 secret"), SESSION));

        calls.detachAppender(lines);
        calls.setLevel(null);
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("POST /api/invitations/{token}/accept 404")
                        .doesNotContain("inv/7", "inv%2F7")
                        .doesNotContain("secret"));
    }

    private static String lastBody() {
        return last().body();
    }

    private static Map<String, String> lastHeaders() {
        return last().headers();
    }

    private static ReceivedRequest last() {
        List<ReceivedRequest> received = upstream.received();
        return received.get(received.size() - 1);
    }
}
