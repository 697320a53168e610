package io.orgraph.graph.mutation;

import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.SourceError;
import io.orgraph.graph.schema.FailureMessages;
import io.orgraph.model.SourceName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a change was refused, for the person who filled in the form.
 *
 * @param path the path of the fault in the input
 * @param failure the refusal that it tells; null where the input itself is at fault
 */
public record UserError(
        String message,
        UserErrorCode code,
        List<String> path,
        @Nullable Failure failure) {

    static UserError invalid(String message, List<String> path) {
        return of(UserErrorCode.INVALID, message, path);
    }

    public static UserError of(UserErrorCode code, String message, List<String> path) {
        return new UserError(message, code, path, null);
    }

    /**
     * Maps a failure to a user error; null for a failed login, a failed upstream or an unknown outcome, which are
     * errors at the top.
     */
    public static @Nullable UserError of(Failure failure, List<String> path) {
        return failure.code() == Code.OUTCOME_UNKNOWN ? null : ofOneOfMany(failure, path);
    }

    /**
     * Like {@link #of(Failure, List)}, for one of many changes: there the unknown outcome of one is reported beside it.
     */
    static @Nullable UserError ofOneOfMany(Failure failure, List<String> path) {
        UserErrorCode code = codeOf(failure.code());
        return code == null ? null : new UserError(FailureMessages.of(failure), code, path, failure);
    }

    boolean retryable() {
        return failure != null && failure.retryable();
    }

    /** In seconds. */
    @Nullable Long retryAfter() {
        Duration wait = failure == null ? null : failure.retryAfter();
        return wait == null ? null : wait.toSeconds();
    }

    /** The source that refused, or cannot do it. */
    @Nullable SourceName source() {
        return failure == null ? null : failure.source();
    }

    @Nullable String sourceCode() {
        return said().code();
    }

    @Nullable String sourceMessage() {
        return said().message();
    }

    @Nullable String reference() {
        return failure == null ? null : failure.reference();
    }

    /** Without the source's own text, where there is no room for it. */
    UserError withoutSourceMessage() {
        return failure instanceof Failure.Refused refused
                ? new UserError(message, code, path, refused.withoutMessage())
                : this;
    }

    private SourceError said() {
        return failure instanceof Failure.Refused refused ? refused.said() : SourceError.NONE;
    }

    private static @Nullable UserErrorCode codeOf(Code code) {
        return switch (code) {
            case BAD_USER_INPUT -> UserErrorCode.INVALID;
            case FORBIDDEN,
                    NOT_FOUND,
                    CONFLICT,
                    PAYMENT_REQUIRED,
                    RATE_LIMITED,
                    UNSUPPORTED_BY_SOURCE,
                    OUTCOME_UNKNOWN -> UserErrorCode.valueOf(code.name());
            case UNAUTHENTICATED,
                    UPSTREAM_TIMEOUT,
                    UPSTREAM_UNAVAILABLE,
                    UPSTREAM_BAD_RESPONSE,
                    OVERLOADED,
                    BUDGET_EXCEEDED,
                    INTERNAL -> null;
        };
    }
}
