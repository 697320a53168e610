package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.List;
import java.util.UUID;

/**
 * The users of the organization and their life cycle: role, profile, termination, MFA. The request and response bodies of
 * the changes are undocumented.
 */
record UserEndpoints(Organization organization) {
    private static final String ALL = "/organizations/users";
    private static final int LONGEST = 200;
    private static final String ONE = ALL + "/{userId}";

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", ALL, this::page),
                Route.of("GET", ONE, this::user),
                Route.of("PUT", ONE + "/role", this::changeRole),
                Route.of("PUT", ONE + "/profile", this::changeProfile),
                Route.of("POST", ONE + "/terminate", this::terminate),
                Route.of("POST", ONE + "/reinstate", this::reinstate),
                Route.of("POST", ONE + "/reset-mfa", this::resetMfa));
    }

    private Reply page(Call call) {
        call.access().needs(TokenScope.CAN_MANAGE_USERS);
        return Endpoint.ok(Page.of(organization.users().all(), call.request()));
    }

    private Reply user(Call call) {
        return Endpoint.ok(organization.users().user(managed(call, TokenScope.CAN_MANAGE_USERS)));
    }

    /** An owner or admin inherits a membership of every workspace; other roles do not. */
    private Reply changeRole(Call call) {
        var id = managed(call, TokenScope.CAN_MANAGE_USERS);
        organization.users().user(id);
        var role = organization.role(Ids.read("roleId", call.strings().get("roleId")));
        if (role == null) {
            throw Refused.notFound("ROLE");
        }
        return Endpoint.ok(organization.users().change(id, user -> user.as(role)));
    }

    /** Replaces the profile: members that are not sent are cleared. */
    private Reply changeProfile(Call call) {
        var id = managed(call, TokenScope.CAN_MANAGE_USERS);
        organization.users().user(id);
        var sent = call.strings();
        sent.values().forEach(UserEndpoints::mustBeShort);
        var profile = new Profile(sent.get("firstName"), sent.get("lastName"), sent.get("title"));
        return Endpoint.ok(organization.users().change(id, user -> user.called(profile)));
    }

    /** The user stays in every list, so that they can be found and reinstated. */
    private Reply terminate(Call call) {
        var id = managed(call, TokenScope.CAN_MANAGE_USERS);
        organization.users().change(id, user -> {
            mustBeIn(user);
            return user.terminated(true);
        });
        return Reply.empty(200);
    }

    private Reply reinstate(Call call) {
        var id = managed(call, TokenScope.CAN_MANAGE_USERS);
        return Endpoint.ok(organization.users().change(id, user -> {
            if (!user.isTerminated()) {
                throw Refused.conflict("USER_ACTIVE", "The user is not terminated");
            }
            return user.terminated(false);
        }));
    }

    /** Only the user's next login shows it, which is not part of this API. */
    private Reply resetMfa(Call call) {
        mustBeIn(organization.users().user(managed(call, TokenScope.CAN_RESET_2FA)));
        return Reply.empty(200);
    }

    private static UUID managed(Call call, TokenScope scope) {
        var id = call.id("userId");
        call.access().needs(scope);
        return id;
    }

    private static void mustBeIn(User user) {
        if (user.isTerminated()) {
            throw Refused.conflict("USER_TERMINATED", "The user is terminated");
        }
    }

    private static void mustBeShort(String text) {
        if (text.length() > LONGEST) {
            throw Refused.badRequest("A text of a profile has at most " + LONGEST + " characters");
        }
    }
}
