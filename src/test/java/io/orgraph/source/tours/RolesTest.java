package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Permission;
import io.orgraph.model.RoleKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a role. */
class RolesTest extends ToursCase {

    @Test
    void a_role_tells_its_permissions_and_whose_it_is() {
        OrganizationRole role = role("""
                {"id": "r1", "name": "Coordinator", "description": "Looks after tours", "organizationId": "o1",
                 "type": "custom", "permissions": ["users.read", "roles.read"], "memberCount": 4}""");

        assertThat(role)
                .isEqualTo(new OrganizationRole(
                        new OrganizationRoleId(ORGANIZATION, "r1"),
                        "Coordinator",
                        "Looks after tours",
                        RoleKind.CUSTOM,
                        "custom",
                        List.of(
                                new Permission("roles.read", "read", "roles", null, null),
                                new Permission("users.read", "read", "users", null, null)),
                        "o1"));
    }

    @Test
    void only_the_id_of_a_role_has_to_be_there() {
        assertThat(role("{'id': 'r1'}"))
                .isEqualTo(new OrganizationRole(
                        new OrganizationRoleId(ORGANIZATION, "r1"), null, null, RoleKind.UNKNOWN, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'isSystem': true                              | SYSTEM  | -",
                "'isSystem': true, 'organizationId': 'o1'      | SYSTEM  | -",
                "'system': true                                | SYSTEM  | -",
                "'isSystem': false                             | CUSTOM  | -",
                "'isSystem': false, 'organizationId': null     | CUSTOM  | -",
                "'organizationId': null                        | SYSTEM  | -",
                "'organizationId': 'o1'                        | CUSTOM  | -",
                "'type': 'SYSTEM'                              | SYSTEM  | SYSTEM",
                "'type': 'Custom'                              | CUSTOM  | Custom",
                "'type': 'organization'                        | CUSTOM  | organization",
                "'type': 'inherited'                           | UNKNOWN | inherited",
                "'type': 'inherited', 'organizationId': 'o1'   | CUSTOM  | inherited",
                "'isSystem': 'yes'                             | UNKNOWN | -"
            })
    void who_made_a_role(String fields, RoleKind kind, String rawKind) {
        OrganizationRole role = role("{'id': 'r1', " + fields + "}");

        assertThat(role.kind()).isEqualTo(kind);
        assertThat(role.rawKind()).isEqualTo(rawKind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['users.read']",
                "{'users.read': true, 'users.delete': false}",
                "{'users': {'read': true, 'delete': false}}",
                "{'users': ['read'], 'roles': []}"
            })
    void permissions_come_as_a_list_or_as_a_map(String permissions) {
        assertThat(role("{'id': 'r1', 'permissions': " + permissions + "}").permissions())
                .containsExactly(new Permission("users.read", "read", "users", null, null));
    }

    @Test
    void permissions_that_are_not_reported_are_null_and_none_are_an_empty_list() {
        assertThat(role("{'id': 'r1', 'permissions': []}").permissions()).isEmpty();
        assertThat(role("{'id': 'r1', 'permissions': {}}").permissions()).isEmpty();
        assertThat(role("{'id': 'r1', 'permissions': null}").permissions()).isNull();
        assertThat(role("{'id': 'r1', 'permissions': 3}").permissions()).isNull();
        assertThat(role("{'id': 'r1', 'permissions': [{'id': 4}]}").permissions())
                .isNull();
    }

    @Test
    void the_list_tells_more_than_names() {
        assertThat(tours.reportsRoleDetails()).isTrue();
    }

    private static OrganizationRole role(String json) {
        upstream.answers(ROLES, "{\"roles\": [" + json.replace('\'', '"') + "]}");
        return given(tours.organizationRoles(ORGANIZATION, FIRST, KEY)).items().get(0);
    }
}
