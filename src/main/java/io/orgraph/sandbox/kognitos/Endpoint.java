package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.http.JsonBody;

/** Works out the body of what one route answers, or throws {@link Refused}. */
@FunctionalInterface
interface Endpoint {
    /** The body when nothing is wrong. */
    JsonBody answer(Call call);
}
