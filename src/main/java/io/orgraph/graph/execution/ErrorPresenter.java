package io.orgraph.graph.execution;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.validation.ValidationError;
import io.orgraph.failure.Code;
import io.orgraph.failure.ProtocolCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presents the engine's errors to clients: each with a code and the request id. An error without a code that is not about
 * the request is a bug: its message stays here, its type and path go to the log. At most 100 errors are presented,
 * in at most {@value #MOST_BYTES} bytes: the engine's messages repeat what a document says, and paths its names.
 */
final class ErrorPresenter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPresenter.class);
    private static final int MOST = 100;
    static final int MOST_BYTES = 40_000;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final String CODE = "code";
    private static final String MESSAGE = "message";
    private static final String EXTENSIONS = "extensions";
    private static final String REQUEST_ID = "requestId";

    private ErrorPresenter() {}

    static List<Map<String, Object>> present(List<GraphQLError> errors, String requestId) {
        List<GraphQLError> different = different(errors);
        int most = different.size() <= MOST ? different.size() : MOST - 1;
        List<Map<String, Object>> presented = new ArrayList<>(most + 1);
        int left = MOST_BYTES;
        for (GraphQLError error : different.subList(0, most)) {
            Map<String, Object> one = present(error, requestId);
            left -= bytes(one);
            if (left < 0) {
                break;
            }
            presented.add(one);
        }
        int shown = presented.size();
        if (shown < different.size()) {
            presented.add(notShown(different.size() - shown, requestId));
        }
        return presented;
    }

    /** A validation error is presented once, however often it occurs; a failure of the run is presented for each path. */
    private static List<GraphQLError> different(List<GraphQLError> errors) {
        Set<String> messages = new HashSet<>();
        return errors.stream()
                .filter(error -> !(error instanceof ValidationError) || messages.add(error.getMessage()))
                .toList();
    }

    /** As JSON, or a little more. */
    private static int bytes(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return 2
                    + members.entrySet().stream()
                            .mapToInt(member -> 2 + bytes(member.getKey()) + bytes(member.getValue()))
                            .sum();
        }
        if (value instanceof Collection<?> items) {
            return 2 + items.stream().mapToInt(item -> 1 + bytes(item)).sum();
        }
        return 2
                + String.valueOf(value)
                        .chars()
                        .map(unit -> unit < ' ' ? 6 : unit < 128 ? 1 : 3)
                        .sum();
    }

    private static Map<String, Object> present(GraphQLError error, String requestId) {
        Map<String, Object> specification = new LinkedHashMap<>(error.toSpecification());
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null && error.getExtensions().containsKey(CODE)) {
            extensions.putAll(error.getExtensions());
        } else {
            Enum<?> code = codeOf(error);
            extensions.put(CODE, code.name());
            if (code == Code.INTERNAL) {
                LOG.error(
                        "Request {} failed with an internal error: {} at {}",
                        requestId,
                        error.getErrorType(),
                        error.getPath());
                specification.put(MESSAGE, Code.INTERNAL_MESSAGE);
            }
        }
        specification.computeIfPresent(MESSAGE, (name, message) -> shortened(String.valueOf(message)));
        extensions.put(REQUEST_ID, requestId);
        specification.put(EXTENSIONS, extensions);
        return specification;
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static Enum<?> codeOf(GraphQLError error) {
        ErrorClassification kind = error.getErrorType();
        if (kind == Refusal.MUTATION_BY_GET) {
            return ProtocolCode.METHOD_NOT_ALLOWED;
        }
        if (kind == Refusal.LIMIT_EXCEEDED || kind == ErrorType.ExecutionAborted) {
            return Code.BUDGET_EXCEEDED;
        }
        if (Refusal.isOfSize(error)) {
            return Refusal.LIMIT_EXCEEDED;
        }
        if (kind == ErrorType.InvalidSyntax) {
            return ProtocolCode.GRAPHQL_PARSE_FAILED;
        }
        if (error instanceof ValidationError
                || isRefusedIntrospection(error)
                || kind == ErrorType.OperationNotSupported) {
            return ProtocolCode.GRAPHQL_VALIDATION_FAILED;
        }
        // The rest of this type is about variables and the operation name.
        return kind == ErrorType.ValidationError ? Code.BAD_USER_INPUT : Code.INTERNAL;
    }

    private static boolean isRefusedIntrospection(GraphQLError error) {
        return error instanceof IntrospectionDisabledError || error instanceof BadFaithIntrospectionError;
    }

    private static Map<String, Object> notShown(int count, String requestId) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put(MESSAGE, count + " more errors are not shown");
        error.put(EXTENSIONS, Map.of(CODE, Code.BUDGET_EXCEEDED.name(), REQUEST_ID, requestId));
        return error;
    }
}
