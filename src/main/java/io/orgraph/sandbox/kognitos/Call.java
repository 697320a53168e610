package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.http.Request;
import java.util.Map;
import java.util.Objects;

/**
 * A request whose token is known and whose path is one of ours.
 *
 * @param request as received
 * @param variables of the path, decoded
 * @param access of the token
 */
record Call(Request request, Map<String, String> variables, Access access) {

    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** The parameter, or nothing at all: proto3 knows no difference. */
    String parameter(String name) {
        return Objects.requireNonNullElse(request.parameter(name), "");
    }
}
