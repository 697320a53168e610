package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who call one sandbox.
 *
 * @param admin with a key
 * @param member with a key
 * @param superAdmin in a session
 * @param newcomer in a session
 * @param nobody with nothing
 */
record ToursCallers(Caller admin, Caller member, Caller superAdmin, Caller newcomer, Caller nobody) {
    static final String ORGANIZATIONS = "/api/organizations";
    static final String ME = ORGANIZATIONS + "/me";
    static final String MEMBERS = ORGANIZATIONS + "/members";
    static final String ROLES = ORGANIZATIONS + "/roles";
    static final String INVITATIONS = ORGANIZATIONS + "/invitations";
    static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    static ToursCallers of(Sandbox sandbox) {
        return new ToursCallers(
                caller(sandbox, "Bearer " + ToursCredentials.ADMIN_KEY),
                caller(sandbox, "Bearer " + ToursCredentials.MEMBER_KEY),
                inSession(sandbox, ToursCredentials.SUPER_ADMIN_SESSION),
                inSession(sandbox, ToursCredentials.NEWCOMER_SESSION),
                caller(sandbox, null));
    }

    static Caller caller(Sandbox sandbox, @Nullable String authorization) {
        return new Caller(sandbox.tours(), authorization);
    }

    static Caller inSession(Sandbox sandbox, String session) {
        return caller(sandbox, null).with("Cookie", ToursCredentials.SESSION_COOKIE + "=" + session);
    }

    /** Every item of a paged list that has a hundred at most. */
    List<Json> all(String path) {
        return admin.get(path + "?limit=100").json().at("data").items();
    }

    /** The item of a paged list whose field holds that text. */
    Json one(String path, String field, String text) {
        return admin.get(path + "?limit=100").json().at("data").item(field, text);
    }

    /** A member as the list has them. */
    Json memberWithRole(String role) {
        return all(MEMBERS).stream()
                .filter(each -> each.at("role").text().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** The path of the first invitation in that state. */
    String invitation(String status) {
        return INVITATIONS + "/"
                + all(INVITATIONS).stream()
                        .filter(each -> each.at("status").text().equals(status))
                        .findFirst()
                        .orElseThrow()
                        .at("id")
                        .text();
    }
}
