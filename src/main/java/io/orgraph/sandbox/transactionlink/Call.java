package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.http.JsonText;
import io.orgraph.sandbox.http.Request;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/**
 * A request whose token is known and whose path is one of ours.
 *
 * @param request as received
 * @param variables of the path, decoded
 * @param access of the token
 */
record Call(Request request, Map<String, String> variables, Access access) {

    /** The id in the path; a bad request if it is none. */
    UUID id(String variable) {
        return Ids.read(variable, variables.get(variable));
    }

    /** The strings in the body, which has to be a JSON object. */
    Map<String, String> strings() {
        try {
            return JsonText.stringsOf(request.body());
        } catch (IOException malformed) {
            throw Refused.badRequest("The body is not a JSON object");
        }
    }
}
