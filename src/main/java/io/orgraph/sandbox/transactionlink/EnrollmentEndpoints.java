package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The enrollments of the organization. */
record EnrollmentEndpoints(Organization organization, Enrollments enrollments) {
    private static final String ALL = "/organizations/enrollments";
    private static final String ONE = ALL + "/{enrollmentId}";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", ALL, this::page),
                Route.of("POST", ALL, this::make),
                Route.of("POST", ONE + "/resend", this::resend),
                Route.of("POST", ONE + "/cancel", this::cancel));
    }

    private Reply page(Call call) {
        call.access().needs(TokenScope.CAN_MANAGE_USERS);
        return Endpoint.ok(Page.of(enrollments.all(), call.request()));
    }

    private Reply make(Call call) {
        call.access().needs(TokenScope.CAN_MANAGE_USERS);
        var body = call.strings();
        String email = emailIn(body);
        if (organization.role(Ids.read("roleId", body.get("roleId"))) == null) {
            throw Refused.badRequest("roleId is not that of a role of the organization");
        }
        if (organization.users().knows(email)) {
            throw Refused.conflict("USER_EXISTS", "The address is that of a user");
        }
        return Endpoint.created(enrollments.make(email, askedIn(body)));
    }

    private Reply resend(Call call) {
        var id = call.id("enrollmentId");
        call.access().needs(TokenScope.CAN_MANAGE_USERS);
        return Endpoint.ok(enrollments.resend(id));
    }

    private Reply cancel(Call call) {
        var id = call.id("enrollmentId");
        call.access().needs(TokenScope.CAN_MANAGE_USERS);
        enrollments.cancel(id);
        return Reply.empty(200);
    }

    private static String emailIn(Map<String, String> body) {
        String email = body.get("email");
        if (email == null || !EMAIL.matcher(email).matches()) {
            throw Refused.badRequest("email is missing or no address");
        }
        return email.toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> askedIn(Map<String, String> body) {
        var asked = new LinkedHashMap<>(body);
        asked.keySet().retainAll(List.of("roleId", "firstName", "lastName", "title"));
        return asked;
    }
}
