package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.AssignedRole;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.MembershipStatus;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleKind;
import io.orgraph.model.RoleName;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a member, in each form that one may have. */
class MembersTest extends ToursCase {

    @Test
    void a_member_with_an_embedded_user_tells_everything() {
        OrganizationMembership member = member("""
                {"id": "m1", "user": {"id": "u1", "name": "Ann Lee", "email": "ann@acme.example", "phone": "+1555"},
                 "role": "coordinator", "status": "active", "joinedAt": "2026-01-02T03:04:05Z",
                 "createdAt": "2025-01-02T03:04:05Z", "seat": {"paid": true}, "tags": ["x"]}""");

        UserId user = new UserId(ORGANIZATION, "u1");
        AssignedRole role = AssignedRole.named(
                new OrganizationRoleId(ORGANIZATION, "coordinator"), "coordinator", RoleKind.UNKNOWN, null, null);
        assertThat(member)
                .isEqualTo(new OrganizationMembership(
                        new OrganizationMembershipId(ORGANIZATION, "m1"),
                        user,
                        new User(user, "Ann Lee", "ann@acme.example"),
                        List.of(role),
                        MembershipAccess.DIRECT,
                        MembershipStatus.ACTIVE,
                        "active",
                        new LazyInstant("2026-01-02T03:04:05Z")));
    }

    @Test
    void only_the_id_of_a_member_has_to_be_there() {
        OrganizationMembership member = member("{\"id\": \"m1\"}");

        UserId user = new UserId(ORGANIZATION, "m1");
        assertThat(member)
                .isEqualTo(new OrganizationMembership(
                        new OrganizationMembershipId(ORGANIZATION, "m1"),
                        user,
                        new User(user, null, null),
                        List.of(),
                        MembershipAccess.DIRECT,
                        null,
                        null,
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': 'm1', 'user': {'id': 'u1', 'name': 'Ann', 'email': 'a@x'}}",
                "{'id': 'm1', 'userId': 'u1', 'name': 'Ann', 'email': 'a@x'}",
                "{'id': 'm1', 'userId': 'u1', 'name': 'Ann', 'user': {'email': 'a@x'}}",
                "{'id': 'm1', 'userId': 'u9', 'name': 'Ann', 'email': 'a@x', 'user': {'id': 'u1', 'name': 'B'}}",
                "{'id': 'm1', 'name': '', 'user': {'id': 'u1', 'name': 'Ann', 'email': 'a@x'}}",
                "{'id': 'u1', 'name': 'Ann', 'email': 'a@x', 'user': null}",
                "{'id': 'u1', 'name': 'Ann', 'email': 'a@x', 'user': 'ann'}"
            })
    void a_persons_details_are_in_the_member_or_in_its_user(String json) {
        upstream.answers(MEMBERS, "[" + json.replace('\'', '"') + "]");

        List<User> users = given(tours.users(ORGANIZATION, FIRST, KEY)).items();

        assertThat(users).containsExactly(new User(new UserId(ORGANIZATION, "u1"), "Ann", "a@x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'role': 'Admin'                                        | Admin | Admin | UNKNOWN",
                "'role': 'Admin', 'roleId': 'r1'                        | r1    | Admin | UNKNOWN",
                "'role': {'id': 'r1', 'name': 'Admin'}                  | r1    | Admin | UNKNOWN",
                "'role': {'id': 'r1', 'name': 'Admin', 'isSystem': true}| r1    | Admin | SYSTEM",
                "'role': {'id': 'r1', 'organizationId': 'o1'}           | r1    | -     | CUSTOM",
                "'role': {'name': 'Admin'}, 'roleId': 'r1'              | r1    | Admin | UNKNOWN",
                "'role': {'name': 'Admin'}                              | Admin | Admin | UNKNOWN",
                "'roleId': 'r1'                                         | r1    | -     | UNKNOWN",
                "'role': null, 'roleId': 'r1'                           | r1    | -     | UNKNOWN"
            })
    void a_role_is_a_name_or_an_object_or_an_id(String fields, String id, String name, RoleKind kind) {
        OrganizationMembership member = member("{'id': 'm1', " + fields + "}");

        assertThat(member.roles())
                .containsExactly(new AssignedRole(
                        new OrganizationRoleId(ORGANIZATION, id), name, kind, null, null, null, id.equals(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'role': null", "'role': {}", "'role': ['Admin']", "'role': ''", "'roleId': null"})
    void a_role_that_is_not_told_is_none(String field) {
        assertThat(member("{'id': 'm1', " + field + "}").roles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "'joinedAt': 'A', 'createdAt': 'B'|A",
                "'createdAt': 'B'                 |B",
                "'joinedAt': null                 |-"
            })
    void somebody_joined_when_they_joined_or_else_when_the_member_was_made(String fields, String moment) {
        assertThat(member("{'id': 'm1', " + fields + "}").joinedAt()).isEqualTo(LazyInstant.ofNullable(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Crew \u200d lead", "..", "\u202eCrew"})
    void a_role_with_a_name_that_no_id_can_hold_is_carried_as_it_is(String name) {
        assertThat(member("{'id': 'm1', 'role': '" + name + "'}").roles())
                .containsExactly(AssignedRole.named(
                        new OrganizationRoleId(ORGANIZATION, RoleName.asId(name)), name, RoleKind.UNKNOWN, null, null));
    }

    @Test
    void a_blank_text_tells_nothing() {
        OrganizationMembership member = member("{'id': 'm1', 'name': ' ', 'email': '', 'role': ' ', 'status': ''}");

        assertThat(member).isEqualTo(member("{'id': 'm1'}"));
    }

    @ParameterizedTest
    @CsvSource({"active, ACTIVE", "Suspended, SUSPENDED", "on-leave, UNKNOWN"})
    void a_status_has_the_sources_own_word_beside_it(String word, MembershipStatus status) {
        OrganizationMembership member = member("{'id': 'm1', 'status': '" + word + "'}");

        assertThat(member.status()).isEqualTo(status);
        assertThat(member.rawStatus()).isEqualTo(word);
    }

    private static OrganizationMembership member(String json) {
        upstream.answers(MEMBERS, "{\"data\": [" + json.replace('\'', '"') + "]}");
        return given(tours.organizationMemberships(ORGANIZATION, MemberQuery.ALL, FIRST, KEY))
                .items()
                .get(0);
    }
}
