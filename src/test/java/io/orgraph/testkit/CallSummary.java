package io.orgraph.testkit;

import io.orgraph.sandbox.RecordedCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was called and how often, with the ids left out: {@code 12 GET /transactionlink/workspaces/{}/memberships}. */
public final class CallSummary {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("(?<=/api/invitations/)[^/?{]+");
    private static final Pattern OPAQUE =
            Pattern.compile("(?<=/(organizations|workspaces|users|invitations)/)[A-Za-z0-9]{16,}");

    private static final Pattern LINE = Pattern.compile("^\\d+ ([A-Z]+) /([a-z]+)(/[^?]*)");

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
        return TOKEN.matcher(OPAQUE.matcher(line).replaceAll("{}")).replaceAll("{}");
    }

    /** The call of one line of a summary, without the number and the query: {@code TOURS GET /api/users/{}}. */
    public static String call(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.find()) {
            throw new IllegalArgumentException(line);
        }
        return parts.group(2).toUpperCase(Locale.ROOT) + " " + parts.group(1) + " " + parts.group(3);
    }
}
