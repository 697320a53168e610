package io.orgraph.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A response. One that breaks off announces more than it sends. */
public record ScriptedResponse(int status, Map<String, String> headers, String body, boolean breaksOff) {

    public static ScriptedResponse json(int status, String body) {
        return of(status, "application/json", body);
    }

    public static ScriptedResponse of(int status, String contentType, String body) {
        return new ScriptedResponse(status, Map.of("Content-Type", contentType), body, false);
    }

    /** The connection is closed without a response. */
    public static ScriptedResponse none() {
        return new ScriptedResponse(0, Map.of(), "", false);
    }

    public ScriptedResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ScriptedResponse(status, more, body, breaksOff);
    }

    /** The same response with another body, where it is a success. */
    public ScriptedResponse withBody(UnaryOperator<String> change) {
        return status == 200 ? new ScriptedResponse(status, headers, change.apply(body), breaksOff) : this;
    }

    public boolean isNone() {
        return status == 0;
    }

    public ScriptedResponse brokenOff() {
        return new ScriptedResponse(status, headers, body, true);
    }

    public String contentType() {
        return headers.getOrDefault("Content-Type", "");
    }
}
