package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Request;
import io.orgraph.sandbox.http.Route;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit log of the caller's organization. Its pages are larger than those of other lists. */
final class AuditLogEndpoints {
    private static final Page.Sizes SIZES = new Page.Sizes(50, 200);

    List<Route<Endpoint>> routes() {
        return List.of(Route.of("GET", "/api/audit-logs", new Endpoint(AccessRule.FOR_SUPER_ADMINS, this::page)));
    }

    private Reply page(Call call) {
        var request = call.request();
        Instant from = moment(request, "from", Instant.MIN);
        Instant to = moment(request, "to", Instant.MAX);
        var entries = call.organization().audit().newestFirst().stream()
                .filter(entry -> !entry.at().isBefore(from) && !entry.at().isAfter(to))
                .filter(entry -> isAsked(request, "userId", entry.userId()))
                .filter(entry -> isAsked(request, "action", entry.action()))
                .filter(entry -> isAsked(request, "resourceType", entry.resourceType()))
                .filter(entry -> isAsked(request, "resourceId", entry.resourceId()))
                .toList();
        return Endpoint.ok(Page.of(entries, request, SIZES));
    }

    private static boolean isAsked(Request request, String parameter, @Nullable String value) {
        String asked = request.parameter(parameter);
        return asked == null || asked.equals(value);
    }

    private static Instant moment(Request request, String parameter, Instant otherwise) {
        String text = request.parameter(parameter);
        if (text == null) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw Refused.badRequest(parameter + " is no ISO 8601 time");
        }
    }
}
