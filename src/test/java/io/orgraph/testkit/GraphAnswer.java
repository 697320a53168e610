package io.orgraph.testkit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer as a front end reads it: the code of each error is a value of the schema's enum {@code ErrorCode}. */
public record GraphAnswer(int status, Map<String, Object> json) {
    private static final Set<String> CODES = SchemaEnum.values("ErrorCode");

    public GraphAnswer {
        if (json.get("errors") instanceof List<?> errors) {
            for (Object error : errors) {
                mustBeInSchema(Json.at(error, "extensions.code"));
            }
        }
    }

    /** Whether the operation ran: 294 where there are errors beside the data. */
    public boolean isAnswered() {
        return status == 200 || status == 294;
    }

    /** An engine that is run without its presenter gives errors without a code. */
    private static void mustBeInSchema(@Nullable Object code) {
        if (code != null && !CODES.contains(code)) {
            throw new AssertionError("The schema's ErrorCode has no " + code);
        }
    }

    public @Nullable Object at(String path) {
        return Json.at(json, "data." + path);
    }

    public String text(String path) {
        return (String) Objects.requireNonNull(at(path), () -> "nothing at " + path + " of " + json);
    }

    public List<?> list(String path) {
        return (List<?>) Objects.requireNonNull(at(path), () -> "nothing at " + path + " of " + json);
    }

    public List<?> errors() {
        return json.get("errors") instanceof List<?> errors ? errors : List.of();
    }

    /** {@code path CODE} of each error, as in {@code organizations.nodes.0.name FORBIDDEN}. */
    public List<String> failures() {
        return errors().stream().map(GraphAnswer::failure).toList();
    }

    private static String failure(Object error) {
        Object path = Json.at(error, "path");
        String joined = path instanceof List<?> steps
                ? String.join(".", steps.stream().map(String::valueOf).toList())
                : "-";
        return joined + " " + Json.at(error, "extensions.code");
    }
}
