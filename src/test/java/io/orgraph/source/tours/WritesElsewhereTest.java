package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Code;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A write never reaches another organization than the one that was meant, though most of its paths name none. */
class WritesElsewhereTest extends ToursCase {
    private static final OrganizationId OTHER = new OrganizationId(SOURCE, "o2");
    private static final OrganizationChange RENAMING =
            new OrganizationChange(FieldUpdate.to("New name"), FieldUpdate.none(), FieldUpdate.none());

    @BeforeEach
    void take_everything() {
        upstream.answers("GET " + OWN, "{\"id\":\"o1\"}");
        for (Write write : Write.values()) {
            upstream.answers(write.line, "");
        }
    }

    @ParameterizedTest
    @MethodSource("writesThatNameNoOrganization")
    void a_write_in_a_named_organization_is_sent_when_it_is_known_to_be_the_credentials(Write write, Credential as) {
        given(write.in(tours, ORGANIZATION, as));

        assertThat(upstream.lines()).containsExactly("GET " + OWN, write.line);
    }

    @ParameterizedTest
    @MethodSource("writesThatReachNoOther")
    void a_write_in_another_organization_than_the_credentials_is_not_sent(Write write, Credential as) {
        assertThat(failure(write.in(tours, OTHER, as)).code()).isEqualTo(Code.NOT_FOUND);

        assertThat(upstream.lines()).containsExactly("GET " + OWN);
    }

    @ParameterizedTest
    @MethodSource("writesThatNameNoOrganization")
    void a_write_is_not_sent_where_nobody_can_tell_whose_organization_it_would_reach(Write write, Credential as) {
        upstream.answers("GET " + OWN, 501, "");

        assertThat(failure(write.in(tours, ORGANIZATION, as)).code()).isEqualTo(Code.UPSTREAM_UNAVAILABLE);

        assertThat(upstream.lines()).containsExactly("GET " + OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"name\":\"Without id\"}", "{\"data\":{\"id\":\"o1\"}}"})
    void an_organization_that_tells_no_id_is_not_taken_for_the_one_that_was_meant(String body) {
        upstream.answers("GET " + OWN, body);

        assertThat(failure(Write.CREATE_INVITATION.in(tours, ORGANIZATION, KEY)).code())
                .isEqualTo(Code.UPSTREAM_BAD_RESPONSE);

        assertThat(upstream.lines()).containsExactly("GET " + OWN);
    }

    static Stream<Arguments> writesThatNameNoOrganization() {
        return Stream.of(Write.values())
                .filter(write -> !write.isForAnyOrganization())
                .flatMap(write -> Stream.of(Arguments.of(write, KEY), Arguments.of(write, SESSION)));
    }

    /** All of them but one: the session of a super admin changes other organizations. */
    static Stream<Arguments> writesThatReachNoOther() {
        return writesThatNameNoOrganization()
                .filter(with -> with.get()[0] != Write.UPDATE_ORGANIZATION || with.get()[1] != SESSION);
    }

    @Test
    void the_session_of_a_super_admin_changes_another_organization_by_its_id() {
        upstream.answers("PATCH /api/organizations/o2", "{\"id\":\"o2\",\"name\":\"New name\"}");

        Optional<Organization> told = given(tours.updateOrganization(OTHER, RENAMING, SESSION));

        assertThat(told).map(Organization::name).contains("New name");
        assertThat(upstream.lines()).containsExactly("GET " + OWN, "PATCH /api/organizations/o2");
        assertThat(upstream.received().get(1).body()).isEqualTo("{\"name\":\"New name\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void a_super_admin_need_not_belong_to_an_organization(int status) {
        upstream.answers("GET " + OWN, status, "").answers("PATCH /api/organizations/o2", "");

        given(tours.updateOrganization(OTHER, RENAMING, SESSION));

        assertThat(upstream.lines()).containsExactly("GET " + OWN, "PATCH /api/organizations/o2");
    }

    @ParameterizedTest
    @CsvSource({"403, FORBIDDEN", "404, NOT_FOUND", "401, UNAUTHENTICATED", "501, UPSTREAM_UNAVAILABLE"})
    void a_key_whose_organization_cannot_be_read_changes_none(int status, Code code) {
        upstream.answers("GET " + OWN, status, "");

        assertThat(failure(tours.updateOrganization(OTHER, RENAMING, KEY)).code())
                .isEqualTo(code);

        assertThat(upstream.lines()).containsExactly("GET " + OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"me", "ME", "me/", "me?x", "me#", "me;x=1", "members", "members/m1", "roles/r1", "invitations"})
    void an_id_that_is_a_path_of_the_own_organization_is_nobodys(String id) {
        OrganizationId disguised = new OrganizationId(SOURCE, id);

        assertThat(failure(tours.updateOrganization(disguised, RENAMING, SESSION))
                        .code())
                .isEqualTo(Code.NOT_FOUND);
        assertThat(failure(tours.deleteOrganization(disguised, SESSION)).code()).isEqualTo(Code.NOT_FOUND);

        assertThat(upstream.lines()).containsExactly("GET " + OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mecca", "me-too", "me_too", "members2", "8d9b7c70-0f8a-4f4e-9d5e-0a6f0a3c7b11"})
    void an_id_that_only_begins_like_such_a_path_is_an_id(String id) {
        upstream.answers("DELETE /api/organizations/" + id, "");

        given(tours.deleteOrganization(new OrganizationId(SOURCE, id), SESSION));

        assertThat(upstream.lines()).containsExactly("DELETE /api/organizations/" + id);
    }
}
