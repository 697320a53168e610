package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.JsonObject;
import io.orgraph.sandbox.http.JsonText;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Route;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the caller's organization, managed in a session and never with a key.
 *
 * @param platform which a new key opens
 * @param ids for new ones
 */
record ApiKeyEndpoints(Platform platform, FreshIds ids) {
    private static final String ALL = "/api/api-keys";
    private static final String ONE = ALL + "/{id}";

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", ALL, new Endpoint(AccessRule.FOR_SESSIONS, this::all)),
                Route.of("POST", ALL, new Endpoint(AccessRule.FOR_SESSIONS, this::create)),
                Route.of("GET", ONE, new Endpoint(AccessRule.FOR_SESSIONS, call -> Endpoint.ok(keyIn(call)))),
                Route.of("PATCH", ONE, new Endpoint(AccessRule.FOR_SESSIONS, this::revoke)),
                Route.of("DELETE", ONE, new Endpoint(AccessRule.FOR_SESSIONS, this::remove)));
    }

    /** The whole list at once, in an envelope that tells nothing else. */
    private Reply all(Call call) {
        var keys = JsonBody.array(call.organization().apiKeys());
        return Endpoint.ok(out -> {
            out.writeStartObject();
            out.writeFieldName("data");
            keys.writeTo(out);
            out.writeEndObject();
        });
    }

    private Reply create(Call call) {
        JsonObject body = call.body();
        String name = Fields.required(body, "name");
        Instant expires = expiry(body, call.at());
        String key = "tke_test_" + ids.next("api key secret").replace("-", "");
        var apiKey = new ApiKey(new ApiKey.Origin(ids.next("api key"), name, key, call.at(), expires));
        call.organization().add(apiKey);
        platform.giveKey(key, call.account().user());
        call.record("api_key.create", apiKey.origin().id(), AuditEntry.State.of(null, apiKey));
        return Endpoint.created(apiKey.withKey());
    }

    private static @Nullable Instant expiry(JsonObject body, Instant now) {
        String text = body.text("expiresAt");
        if (text == null) {
            return null;
        }
        try {
            Instant expires = OffsetDateTime.parse(text).toInstant();
            if (expires.isAfter(now)) {
                return expires;
            }
        } catch (DateTimeException malformed) {
            throw Refused.badRequest("expiresAt is no ISO 8601 time");
        }
        throw Refused.unprocessable("expiresAt has passed");
    }

    private Reply revoke(Call call) {
        var apiKey = keyIn(call);
        if (!"revoked".equals(Fields.required(call.body(), "status"))) {
            throw Refused.unprocessable("status can only become revoked");
        }
        var before = JsonText.of(apiKey);
        platform.takeKey(apiKey.origin().key());
        apiKey.turn("revoked");
        call.record("api_key.update", apiKey.origin().id(), new AuditEntry.State(before, JsonText.of(apiKey)));
        return Endpoint.ok(apiKey);
    }

    private Reply remove(Call call) {
        var apiKey = keyIn(call);
        platform.takeKey(apiKey.origin().key());
        call.organization().remove(apiKey);
        call.record("api_key.delete", apiKey.origin().id(), AuditEntry.State.of(apiKey, null));
        return Endpoint.success();
    }

    private static ApiKey keyIn(Call call) {
        return call.organization().apiKeys().stream()
                .filter(apiKey -> apiKey.origin().id().equals(call.variable("id")))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("API key"));
    }
}
