package io.orgraph.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An answer. One that breaks off announces more than it sends. */
record Answered(int status, Map<String, String> headers, String body, boolean breaksOff) {

    static Answered json(int status, String body) {
        return of(status, "application/json", body);
    }

    static Answered of(int status, String contentType, String body) {
        return new Answered(status, Map.of("Content-Type", contentType), body, false);
    }

    Answered with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answered(status, more, body, breaksOff);
    }

    /** The same answer about something else, where it is a success. */
    Answered withBody(UnaryOperator<String> change) {
        return status == 200 ? new Answered(status, headers, change.apply(body), breaksOff) : this;
    }

    Answered brokenOff() {
        return new Answered(status, headers, body, true);
    }

    String contentType() {
        return headers.getOrDefault("Content-Type", "");
    }
}
