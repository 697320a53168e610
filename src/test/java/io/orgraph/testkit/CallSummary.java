package io.orgraph.testkit;

import io.orgraph.sandbox.RecordedCall;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What was called and how often, with the ids left out: {@code 12 GET /transactionlink/workspaces/{}/memberships}. */
public final class CallSummary {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern OPAQUE =
            Pattern.compile("(?<=/(organizations|workspaces|users|invitations)/)[A-Za-z0-9]{16,}");

    private CallSummary() {}

    /** In alphabetical order, since calls of one level arrive in any order. */
    public static List<String> of(List<RecordedCall> calls) {
        Map<String, Integer> counted = new TreeMap<>();
        calls.forEach(call -> counted.merge(call.method() + " " + line(call), 1, Integer::sum));
        return counted.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }

    private static String line(RecordedCall call) {
        String query = call.query() == null ? "" : "?" + call.query();
        String line = UUID.matcher(call.path() + query).replaceAll("{}");
        return OPAQUE.matcher(line).replaceAll("{}");
    }

    /** The endpoint of one line of a summary, without the number, the source and the query: {@code GET /workspaces/{}}. */
    public static String endpoint(String line) {
        return line.replaceFirst("^\\d+ ", "").replaceFirst(" /[a-z]+/", " /").replaceFirst("\\?.*$", "");
    }
}
