package io.orgraph.changing;

import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A refusal of a change by its source: what the source sends, and what a form reads of it. */
record Refusal(int status, String text, String code, String reference) {
    static final String SELECTION =
            "refusals: userErrors { code path message source { name } sourceCode sourceMessage reference }";

    static Refusal of(int status, String text) {
        return new Refusal(status, text, "TAKEN", "incident-1");
    }

    Reply reply(ChangeCase change) {
        Map<String, Object> body = change.isOfTours()
                ? Map.of("error", text, "reason", code)
                : Map.of("fingerprint", reference, "errors", List.of(Map.of("code", code, "message", text)));
        return Reply.raw(status, "application/json", Json.write(body)).with("X-Request-Id", reference);
    }

    /** Whether a form finds all of it, at a place that is in its input. */
    boolean isReadIn(GraphAnswer answer, ChangeCase change, Map<String, Object> input, @Nullable String message) {
        Object error = answer.at(change.resultPath() + ".refusals.0");
        return answer.errors().isEmpty()
                && (status == 409 ? "CONFLICT" : "INVALID").equals(Json.at(error, "code"))
                && change.inputPath(input).equals(Json.at(error, "path"))
                && isIn(input, Json.at(error, "path"))
                && source(change).equals(Json.at(error, "source.name"))
                && code.equals(Json.at(error, "sourceCode"))
                && reference.equals(Json.at(error, "reference"))
                && Objects.equals(message, Json.at(error, "sourceMessage"));
    }

    static String source(ChangeCase change) {
        return change.isOfTours() ? "tours" : "transactionlink";
    }

    /** What the source accepts for that change, as the deployment or the caller sends it, without its scheme. */
    static String secret(ChangeCase change) {
        String session = change.credential();
        String key = change.isOfTours() ? ToursCredentials.ADMIN_KEY : TransactionLinkTokens.ADMIN;
        return session.isEmpty() ? key : session.substring(session.indexOf('=') + 1);
    }

    /** The client of a caller who sends the credential. */
    static GraphClient bringing(GraphClient client, ChangeCase change) {
        String credential = change.credential().isEmpty() ? secret(change) : change.credential();
        return client.with("Orgraph-Credential-" + source(change), credential);
    }

    private static boolean isIn(Map<String, Object> input, @Nullable Object path) {
        return path instanceof List<?> steps
                && Json.at(
                                Map.of("input", input),
                                String.join(
                                        ".", steps.stream().map(String::valueOf).toList()))
                        != null;
    }
}
