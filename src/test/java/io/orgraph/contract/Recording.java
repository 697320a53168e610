package io.orgraph.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What one operation answers, as it is written down in a file.
 *
 * @param open whether it is answered to anybody
 * @param takes the answers, of which the first counts whose parameters are all there
 */
record Recording(String method, String path, boolean open, List<Take> takes) {

    static Recording of(JsonNode file) {
        return new Recording(
                file.path("method").asText("GET"),
                file.required("path").asText(),
                file.path("open").asBoolean(),
                StreamSupport.stream(file.required("answers").spliterator(), false)
                        .map(Take::of)
                        .toList());
    }

    boolean isFor(ReceivedRequest asked) {
        return method.equals(asked.method()) && path.equals(asked.path());
    }

    ScriptedResponse answer(ReceivedRequest asked) {
        Map<String, String> query = asked.query();
        return takes.stream()
                .filter(take -> query.entrySet().containsAll(take.query().entrySet()))
                .findFirst()
                .map(Take::answered)
                .orElseThrow(() -> new IllegalStateException("No answer is recorded for " + asked.lineAndBody()));
    }

    /** Each answer, with a question that it is for. */
    List<Exchange> exchanges() {
        ReceivedRequest asked = new ReceivedRequest(method, path, Map.of(), "");
        return takes.stream().map(take -> new Exchange(asked, take.answered())).toList();
    }

    /** One answer, and the parameters that it is for. */
    record Take(Map<String, String> query, ScriptedResponse answered) {
        private static Take of(JsonNode take) {
            String body = take.has("body") ? take.get("body").toString() : "";
            String type = take.path("contentType").asText("application/json");
            return new Take(
                    Json.texts(take.path("query")),
                    ScriptedResponse.of(take.path("status").asInt(200), type, body));
        }
    }
}
