package io.orgraph.testkit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer as a front end reads it. */
public record GraphAnswer(int status, Map<String, Object> json) {

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
