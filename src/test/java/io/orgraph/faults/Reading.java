package io.orgraph.faults;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads off an answer what came of the fault. */
final class Reading {
    private final Operation operation;
    private final boolean everywhere;
    private final GraphAnswer answer;
    private final List<?> errors;

    /** Where every call of the source fails, what leads to the place may fail instead. */
    Reading(Operation operation, boolean everywhere, GraphAnswer answer) {
        this.operation = operation;
        this.everywhere = everywhere;
        this.answer = answer;
        this.errors = errorsBelow("it");
    }

    MatrixCell cell(int hits, long effects) {
        Object problem = errors.isEmpty() ? userError() : Json.at(errors.get(0), "extensions");
        return new MatrixCell(
                problem == null ? value() : String.valueOf(Json.at(problem, "code")),
                told(problem),
                rest(),
                problem == null ? "" : Boolean.TRUE.equals(Json.at(problem, "retryable")) ? "yes" : "no",
                problem == null ? "" : Objects.toString(Json.at(problem, "retryAfter"), ""),
                Integer.toString(hits),
                operation.writes() ? Long.toString(effects) : "");
    }

    /** What is not as it should be is told at length, so that it shows. */
    private String told(@Nullable Object problem) {
        if (answer.status() != (answer.errors().isEmpty() ? 200 : 294)) {
            return "status " + answer.status();
        }
        if (errors.isEmpty()) {
            return problem == null ? "" : leadsToInput(problem) ? "userError" : "userError at " + problem;
        }
        boolean sound = errors.size() == 1
                && isInPlace(pathOf(errors.get(0)))
                && operation.name().equals(Json.at(errors.get(0), "extensions.source"));
        return sound ? "error" : "errors " + errors;
    }

    private static boolean leadsToInput(Object problem) {
        return Json.at(problem, "path") instanceof List<?> path && !path.isEmpty() && "input".equals(path.get(0));
    }

    private String value() {
        return answer.at(operation.failsAt().replace("*", "0")) == null ? "ABSENT" : "OK";
    }

    private @Nullable Object userError() {
        return operation.writes() ? answer.at(operation.refusedAt() + ".0") : null;
    }

    private String rest() {
        if (!isThere("far")) {
            return "nothing";
        }
        return isThere("near") ? "all" : "other sources";
    }

    private boolean isThere(String field) {
        return errorsBelow(field).isEmpty() && answer.at(field) != null && answer.at(field + ".userErrors.0") == null;
    }

    private List<?> errorsBelow(String field) {
        return answer.errors().stream()
                .filter(error -> (pathOf(error) + ".").startsWith(field + "."))
                .toList();
    }

    private static String pathOf(Object error) {
        return Json.at(error, "path") instanceof List<?> steps
                ? String.join(".", steps.stream().map(String::valueOf).toList())
                : "-";
    }

    private boolean isInPlace(String path) {
        String place = operation.failsAt();
        return path.matches(place.replace(".", "\\.").replace("*", "\\d+"))
                || (everywhere && (place + ".").startsWith(path + "."));
    }
}
