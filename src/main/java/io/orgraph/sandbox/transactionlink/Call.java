package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.JsonText;
import io.orgraph.sandbox.http.Request;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/**
 * A request with a known token and a path of this API.
 *
 * @param request as received
 * @param variables of the path, decoded
 * @param access of the token
 */
record Call(Request request, Map<String, String> variables, Access access) {

    /** The id in the path; a bad request if it is malformed. */
    UUID id(String variable) {
        return Ids.read(variable, variables.get(variable));
    }

    /** The string members of the body, which must be a JSON object. */
    Map<String, String> strings() {
        try {
            return JsonText.stringsOf(request.body());
        } catch (IOException malformed) {
            throw Refused.badRequest("The body is not a JSON object");
        }
    }
}
