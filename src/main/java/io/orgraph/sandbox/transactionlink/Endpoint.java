package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.Reply;

/** Answers the calls of one route, or throws {@link Refused}. */
@FunctionalInterface
interface Endpoint {
    /** The answer when nothing is wrong. */
    Reply answer(Call call);

    /** A success with a body. */
    static Reply ok(JsonBody body) {
        return Reply.json(200, "application/json;charset=UTF-8", body);
    }

    /** A success that made what is in the body. */
    static Reply created(JsonBody body) {
        return Reply.json(201, "application/json;charset=UTF-8", body);
    }
}
