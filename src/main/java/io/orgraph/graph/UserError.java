package io.orgraph.graph;

import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a change was refused, for whoever filled in the form. */
record UserError(String message, String code, List<String> path) {

    static UserError invalid(String message, String field) {
        return new UserError(message, "INVALID", List.of("input", field));
    }

    /** A failure as a refusal of the input; null where it is none, but a failed login, a failed upstream or a doubt. */
    static @Nullable UserError of(Failure failure, String field) {
        String code = codeOf(failure.code());
        return code == null ? null : new UserError(FailureMessages.of(failure), code, List.of("input", field));
    }

    private static @Nullable String codeOf(Code code) {
        return switch (code) {
            case BAD_USER_INPUT -> "INVALID";
            case FORBIDDEN, NOT_FOUND, CONFLICT, PAYMENT_REQUIRED, RATE_LIMITED, UNSUPPORTED_BY_SOURCE -> code.name();
            case UNAUTHENTICATED,
                    UPSTREAM_TIMEOUT,
                    UPSTREAM_UNAVAILABLE,
                    UPSTREAM_BAD_RESPONSE,
                    OVERLOADED,
                    BUDGET_EXCEEDED,
                    OUTCOME_UNKNOWN,
                    INTERNAL -> null;
        };
    }
}
