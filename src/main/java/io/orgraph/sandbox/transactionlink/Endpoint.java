package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Reply;

/** Handles the calls of one route, or throws {@link Refused}. */
@FunctionalInterface
interface Endpoint {
    /** The response of a successful call. */
    Reply answer(Call call);

    /** A success with a body. */
    static Reply ok(JsonBody body) {
        return Reply.json(200, "application/json;charset=UTF-8", body);
    }

    /** A success that created the resource in the body. */
    static Reply created(JsonBody body) {
        return Reply.json(201, "application/json;charset=UTF-8", body);
    }
}
