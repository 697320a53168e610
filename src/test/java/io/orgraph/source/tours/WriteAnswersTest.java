package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationState;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.PathId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Any 2xx is success. What its body tells of the new state is taken where it is whole, and about what was changed. */
class WriteAnswersTest extends ToursCase {
    private static final String[] ODD = {
        "",
        " ",
        "null",
        "true",
        "7",
        "[]",
        "{}",
        "\"ok\"",
        "{\"success\":true}",
        "{\"success\":true,\"data\":[]}",
        "{\"id\":null}",
        "{\"id\":\"..\",\"name\":\"A\",\"email\":\"ann@new.example\"}",
        "[{\"id\":\"o1\",\"name\":\"A\"}]",
        "{\"id\":\"o1\"",
        "<html><b>Saved</b></html>"
    };

    private static final Map<Write, Object> IDS_OF_WHAT_IS_GONE = Map.of(
            Write.DELETE_ORGANIZATION, "o1",
            Write.REMOVE_MEMBERSHIP, "m/1",
            Write.DELETE_ROLE, "r1",
            Write.REVOKE_INVITATION, "i1",
            Write.DELETE_API_KEY, "k/1");

    @BeforeEach
    void know_the_organization() {
        upstream.answers("GET " + OWN, "{\"id\":\"o1\"}");
    }

    @ParameterizedTest
    @MethodSource("oddAnswers")
    void a_success_that_tells_nothing_is_a_success(Write write, String body) {
        upstream.answers(write.line, body);

        Object came = given(write.in(tours, ORGANIZATION, SESSION));

        assertThat(came instanceof PathId gone ? gone.value() : came)
                .isEqualTo(IDS_OF_WHAT_IS_GONE.getOrDefault(write, Optional.empty()));
        assertThat(upstream.lines()).filteredOn(write.line::equals).hasSize(1);
    }

    static Stream<Arguments> oddAnswers() {
        return Stream.of(Write.values()).flatMap(write -> Stream.of(ODD).map(body -> Arguments.of(write, body)));
    }

    @ParameterizedTest
    @CsvSource({"200", "201", "202", "204", "205", "226"})
    void every_2xx_is_a_success(int status) {
        for (Write write : Write.values()) {
            upstream.answers(write.line, status, "");

            given(write.in(tours, ORGANIZATION, SESSION));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UPDATE_ORGANIZATION", "UPDATE_MEMBERSHIP", "UPDATE_ROLE", "RESEND_INVITATION"})
    void what_is_told_of_something_else_does_not_count(Write write) {
        upstream.answers(write.line, whole("another"));

        assertThat(given(write.in(tours, ORGANIZATION, SESSION))).isEqualTo(Optional.empty());
    }

    @Test
    void an_invitation_that_is_told_for_another_address_does_not_count() {
        upstream.answers("POST " + INVITATIONS, whole("i1").replace("ann@", "bob@"));

        assertThat(given(Write.CREATE_INVITATION.in(tours, ORGANIZATION, KEY))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE_ORGANIZATION, o1, name",
        "UPDATE_MEMBERSHIP, m/1, role",
        "UPDATE_MEMBERSHIP, m/1, email",
        "CREATE_ROLE, r1, name",
        "CREATE_ROLE, r1, permissions",
        "UPDATE_ROLE, r1, permissions",
        "CREATE_INVITATION, i1, email",
        "CREATE_INVITATION, i1, status",
        "RESEND_INVITATION, i1, status"
    })
    void what_is_told_in_part_does_not_count(Write write, String id, String missing) {
        upstream.answers(write.line, whole(id).replace('"' + missing + '"', "\"other\""));

        assertThat(given(write.in(tours, ORGANIZATION, KEY))).isEqualTo(Optional.empty());
    }

    @Test
    void a_changed_organization_is_told() {
        upstream.answers("PATCH " + OWN, whole("o1"));

        Optional<?> told = told(Write.UPDATE_ORGANIZATION);

        assertThat(told).map(Organization.class::cast).hasValueSatisfying(organization -> {
            assertThat(organization.id()).isEqualTo(ORGANIZATION);
            assertThat(organization.name()).isEqualTo("A");
        });
    }

    @Test
    void the_changed_organization_of_the_credential_tells_its_id() {
        upstream.answers("PATCH " + OWN, whole("o9"));

        Object told = given(Write.UPDATE_ORGANIZATION.in(tours, OrganizationId.ofCredential(SOURCE), KEY));

        assertThat((Optional<?>) told)
                .map(Organization.class::cast)
                .map(Organization::id)
                .contains(new OrganizationId(SOURCE, "o9"));
    }

    @Test
    void a_changed_member_is_told_with_the_new_role() {
        upstream.answers(Write.UPDATE_MEMBERSHIP.line, whole("m/1"));

        Optional<?> told = told(Write.UPDATE_MEMBERSHIP);

        assertThat(told).map(OrganizationMembership.class::cast).hasValueSatisfying(member -> {
            assertThat(member.id().organization()).isEqualTo(ORGANIZATION);
            assertThat(member.roles())
                    .singleElement()
                    .satisfies(role -> assertThat(role.name()).isEqualTo("Night Dispatcher"));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_ROLE", "UPDATE_ROLE"})
    void a_role_is_told_with_what_it_allows(Write write) {
        upstream.answers(write.line, 201, whole("r1"));

        Optional<?> told = told(write);

        assertThat(told).map(OrganizationRole.class::cast).hasValueSatisfying(role -> {
            assertThat(role.id().value()).isEqualTo("r1");
            assertThat(role.permissions())
                    .singleElement()
                    .satisfies(permission -> assertThat(permission.key()).isEqualTo("users.read"));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_INVITATION", "RESEND_INVITATION"})
    void an_invitation_is_told_as_it_stands(Write write) {
        upstream.answers(write.line, 201, whole("i1").replace("ann@", "Ann@"));

        Optional<?> told = told(write);

        assertThat(told).map(Invitation.class::cast).hasValueSatisfying(invitation -> {
            assertThat(invitation.id().value()).isEqualTo("i1");
            assertThat(invitation.email()).isEqualTo("Ann@new.example");
            assertThat(invitation.state()).isEqualTo(InvitationState.PENDING);
        });
    }

    @Test
    void an_accepted_invitation_tells_which_organization_was_joined() {
        upstream.answers(Write.ACCEPT_INVITATION.line, "{\"success\":true,\"organizationId\":\"o7\"}");

        assertThat(told(Write.ACCEPT_INVITATION)).isEqualTo(Optional.of(new OrganizationId(SOURCE, "o7")));
    }

    private static Optional<?> told(Write write) {
        return (Optional<?>) given(write.in(tours, ORGANIZATION, SESSION));
    }

    /** Enough of everything, whichever of these it is taken for. */
    private static String whole(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"A\",\"email\":\"ann@new.example\",\"role\":\"Night Dispatcher\","
                + "\"status\":\"pending\",\"permissions\":[\"users.read\"]}";
    }
}
