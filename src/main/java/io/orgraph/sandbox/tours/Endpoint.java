package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Reply;

/**
 * The handler of a route and its access rule.
 *
 * @param rule who may call
 * @param handler handles permitted calls
 */
record Endpoint(AccessRule rule, Handler handler) {

    /** Handles one call, or throws {@link Refused}. */
    @FunctionalInterface
    interface Handler {
        /** The response of a successful call. */
        Reply answer(Call call);
    }

    static Reply ok(JsonBody body) {
        return Reply.json(200, "application/json", body);
    }

    static Reply created(JsonBody body) {
        return Reply.json(201, "application/json", body);
    }

    /** The response body of a call without a result. */
    static Reply success() {
        return ok(out -> {
            out.writeStartObject();
            out.writeBooleanField("success", true);
            out.writeEndObject();
        });
    }
}
