package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.http.JsonBody;

/** Computes the response body of a route, or throws {@link Refused}. */
@FunctionalInterface
interface Endpoint {
    /** The body of a successful response. */
    JsonBody answer(Call call);
}
