package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.model.Permission;
import io.orgraph.model.ViewerPermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the caller may do comes as a map, in a form that no document shows. */
class PermissionsTest extends ToursCase {

    @ParameterizedTest
    @MethodSource("forms")
    void what_is_granted_is_read_in_any_form_and_put_in_order(String body) {
        assertThat(keys(body)).containsExactly("roles.read", "users.invite", "users.read");
    }

    static Stream<String> forms() {
        return Stream.of(
                        "{'users.read': true, 'users.invite': true, 'roles.read': true, 'roles.delete': false}",
                        "{'users': {'read': true, 'invite': true, 'delete': false}, 'roles': {'read': true}}",
                        "{'users': ['read', 'invite'], 'roles': ['read'], 'events': []}",
                        "['users.read', 'users.invite', 'roles.read', 'users.read']",
                        "{'users.read': true, 'users': ['invite'], 'roles': {'read': true, 'delete': null}}")
                .flatMap(form -> Stream.of(
                        form,
                        "{'permissions': " + form + "}",
                        "{'data': " + form + "}",
                        "{'role': 'Admin', 'isAdmin': true, 'permissions': " + form + "}",
                        "{'data': {'permissions': " + form + "}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'users.read': true, 'roles.read': 'yes', 'events.read': 1} | users.read",
                "{'users': {'read': true, 'limits': {'most': 5}}, 'seats': 7} | users.read",
                "['users.read', 7, null, {'key': 'roles.read'}, 'everything', '.read', 'users.'] | users.read",
                "{'users': ['read', 'a.b', 3]} | users.read",
                // Resources that are called like the wrappers.
                "{'permissions': {'read': true}, 'users': {'read': true}} | permissions.read users.read",
                "{'data': ['export'], 'users': ['read']} | data.export users.read"
            })
    void anything_else_is_ignored(String body, String keys) {
        assertThat(keys(body)).containsExactly(keys.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'permissions': {}}",
                "{'data': []}",
                "{'users.read': false}",
                "{'users': {'read': false}}",
                "{'users': []}",
                "{'role': 'Guest', 'permissions': []}"
            })
    void who_may_do_nothing_is_told_so(String body) {
        assertThat(keys(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'success': true}", "['*']", "{'role': 'Admin'}"})
    void a_map_of_which_nothing_is_understood_does_not_pass_for_an_empty_one_and_is_kept(String body) {
        upstream.answers(PERMISSIONS, body.replace('\'', '"'));

        ViewerPermissions permissions = given(tours.viewerPermissions(ORGANIZATION, KEY));

        assertThat(permissions.known()).isNull();
        assertThat(permissions.map().plain()).asString().containsAnyOf("success=true", "*", "role=Admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "true", "'all'", "<html>"})
    void what_is_no_map_is_no_answer(String body) {
        upstream.answers(PERMISSIONS, body.replace('\'', '"'));

        assertThat(failure(tours.viewerPermissions(ORGANIZATION, KEY)).code()).isEqualTo(Code.UPSTREAM_BAD_RESPONSE);
    }

    @Test
    void a_key_is_a_resource_and_an_action() {
        upstream.answers(PERMISSIONS, "[\"users.read\", \"billing.invoices.read\"]");

        assertThat(given(tours.viewerPermissions(ORGANIZATION, KEY)).known())
                .containsExactly(
                        new Permission("billing.invoices.read", "read", "billing.invoices", null, null),
                        new Permission("users.read", "read", "users", null, null));
    }

    private static List<String> keys(String body) {
        upstream.answers(PERMISSIONS, body.replace('\'', '"'));
        return requireNonNull(given(tours.viewerPermissions(ORGANIZATION, KEY)).known()).stream()
                .map(Permission::key)
                .toList();
    }
}
