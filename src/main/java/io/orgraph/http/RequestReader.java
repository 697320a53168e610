package io.orgraph.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.MediaType;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.JsonReader;
import io.orgraph.http.response.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one operation from a body or a query string. Unknown keys are ignored, as the protocol requires; a known one of
 * the wrong type is refused. Of {@code extensions} two have a meaning here: {@code cost}, which requests the estimated
 * cost, and {@code persistedQuery}, the document's hash.
 */
final class RequestReader {
    private static final String QUERY = "query";
    private static final String OPERATION_NAME = "operationName";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";
    private static final List<String> NAMES = Stream.concat(
                    Stream.of(QUERY, OPERATION_NAME, VARIABLES, EXTENSIONS), DocumentReader.IDS.stream())
            .toList();
    private static final Problem NOT_ONE_OPERATION = Problem.notWellFormed(
            "Batching is not supported: send one operation as a JSON object such as {\"query\": \"{ __typename }\"}");
    private static final Problem GIVEN_TWICE = Problem.notWellFormed("Duplicate URL parameter: send each one once");

    private RequestReader() {}

    /**
     * Accepts {@code application/json} alone: a browser sends simpler types to foreign origins without asking them
     * first.
     */
    static Checked<GraphqlRequest> fromBody(HttpHeaders headers, byte[] body) {
        if (!isJson(headers.getAll(HttpHeaders.CONTENT_TYPE))) {
            return Checked.refused(Problem.NOT_JSON);
        }
        if (headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            return Checked.refused(Problem.COMPRESSED);
        }
        try {
            return fromJson(JsonReader.read(body));
        } catch (IOException unreadable) {
            return Checked.refused(Problem.BROKEN_JSON);
        }
    }

    static Checked<GraphqlRequest> fromQueryString(HttpParameters parameters) {
        if (NAMES.stream().anyMatch(name -> parameters.getAll(name).size() > 1)) {
            return Checked.refused(GIVEN_TWICE);
        }
        try {
            return fromMembers(members(parameters));
        } catch (IOException unreadable) {
            return Checked.refused(Problem.BROKEN_JSON);
        }
    }

    private static Map<String, @Nullable Object> members(HttpParameters parameters) throws IOException {
        Map<String, @Nullable Object> members = new HashMap<>();
        for (String name : NAMES) {
            String text = parameters.get(name);
            // By the protocol an empty one is as good as none.
            if (text != null && (name.equals(QUERY) || !text.isEmpty())) {
                members.put(name, member(name, text));
            }
        }
        return members;
    }

    private static @Nullable Object member(String name, String text) throws IOException {
        boolean isJson = name.equals(VARIABLES) || name.equals(EXTENSIONS);
        return isJson ? JsonReader.read(text.getBytes(StandardCharsets.UTF_8)) : text;
    }

    private static Checked<GraphqlRequest> fromJson(@Nullable Object json) {
        return json instanceof Map<?, ?> members ? fromMembers(members) : Checked.refused(NOT_ONE_OPERATION);
    }

    private static Checked<GraphqlRequest> fromMembers(Map<?, ?> members) {
        if (!isAbsentOr(String.class, members.get(OPERATION_NAME))) {
            return Checked.refused(Problem.notWellFormed("'operationName' must be a string, or be left out"));
        }
        if (!isAbsentOr(Map.class, members.get(VARIABLES))) {
            return Checked.refused(Problem.notWellFormed("'variables' must be a JSON object, or be left out"));
        }
        if (!isAbsentOr(Map.class, members.get(EXTENSIONS))) {
            return Checked.refused(Problem.notWellFormed("'extensions' must be a JSON object, or be left out"));
        }
        return DocumentReader.read(members)
                .map(document -> new GraphqlRequest(
                        document,
                        (String) members.get(OPERATION_NAME),
                        variables(members.get(VARIABLES)),
                        tellsCost(members.get(EXTENSIONS))));
    }

    private static boolean tellsCost(@Nullable Object extensions) {
        return extensions instanceof Map<?, ?> members && Boolean.TRUE.equals(members.get("cost"));
    }

    private static boolean isAbsentOr(Class<?> kind, @Nullable Object member) {
        return member == null || kind.isInstance(member);
    }

    @SuppressWarnings("unchecked") // JsonReader makes all keys strings
    private static Map<String, Object> variables(@Nullable Object member) {
        return member == null ? Map.of() : (Map<String, Object>) member;
    }

    private static boolean isJson(List<String> contentTypes) {
        if (contentTypes.size() != 1) {
            return false;
        }
        if (contentTypes.get(0).equals(MediaType.APPLICATION_JSON)) {
            return true;
        }
        String[] parts = contentTypes.get(0).toLowerCase(Locale.ROOT).split(";", -1);
        return parts[0].strip().equals(MediaType.APPLICATION_JSON) && isUtf8(parts);
    }

    private static boolean isUtf8(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }
}
