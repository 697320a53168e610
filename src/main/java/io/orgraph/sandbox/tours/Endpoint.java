package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Reply;

/**
 * What answers the calls of one route.
 *
 * @param rule who may call
 * @param handler answers those who may
 */
record Endpoint(AccessRule rule, Handler handler) {

    /** Answers one call, or throws {@link Refused}. */
    @FunctionalInterface
    interface Handler {
        /** The answer when nothing is wrong. */
        Reply answer(Call call);
    }

    static Reply ok(JsonBody body) {
        return Reply.json(200, "application/json", body);
    }

    static Reply created(JsonBody body) {
        return Reply.json(201, "application/json", body);
    }

    /** What is answered where there is nothing to tell. */
    static Reply success() {
        return ok(out -> {
            out.writeStartObject();
            out.writeBooleanField("success", true);
            out.writeEndObject();
        });
    }
}
