package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.http.Request;
import java.util.Map;
import java.util.Objects;

/**
 * A request with a known token and a path of this API.
 *
 * @param request as received
 * @param variables of the path, decoded
 * @param access of the token
 */
record Call(Request request, Map<String, String> variables, Access access) {

    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** The parameter; empty if it is absent, since proto3 does not distinguish the two. */
    String parameter(String name) {
        return Objects.requireNonNullElse(request.parameter(name), "");
    }
}
