package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of one of many changes.
 *
 * @param value what was made, or was there already; null where there is nothing
 * @param failure why it was not made, or may not have been; null where it was, and where nobody tried
 */
public record ItemOutcome<T>(
        Kind kind, @Nullable T value, @Nullable Failure failure) {

    /** How it went. */
    public enum Kind {
        /** Made. */
        DONE,
        /** Nothing had to be done. */
        NOOP,
        /** Not made: the source said no. */
        REFUSED,
        /** Sent, and no answer came. */
        UNKNOWN,
        /** Never sent. */
        NOT_TRIED
    }

    public static <T> ItemOutcome<T> done(T value) {
        return new ItemOutcome<>(Kind.DONE, value, null);
    }

    /** What is there already. */
    public static <T> ItemOutcome<T> noop(T value) {
        return new ItemOutcome<>(Kind.NOOP, value, null);
    }

    public static <T> ItemOutcome<T> notTried() {
        return new ItemOutcome<>(Kind.NOT_TRIED, null, null);
    }

    /** What a failed write means for the item: refused, in doubt, or known never to have been sent. */
    public static <T> ItemOutcome<T> of(Failure failure) {
        Kind kind = switch (failure.code()) {
            case OUTCOME_UNKNOWN -> Kind.UNKNOWN;
            case OVERLOADED, BUDGET_EXCEEDED, UNSUPPORTED_BY_SOURCE -> Kind.NOT_TRIED;
            case UNAUTHENTICATED -> failure instanceof Failure.NoCredential ? Kind.NOT_TRIED : Kind.REFUSED;
            default -> Kind.REFUSED;
        };
        return new ItemOutcome<>(kind, null, failure);
    }

    /** What came of a removal. What is not there need not be removed: so the same input can be sent again. */
    public static <T> ItemOutcome<T> removedOrAbsent(Answer<T> removal, T absent) {
        return removal.fold(
                ItemOutcome::done, failure -> failure.code() == Code.NOT_FOUND ? noop(absent) : of(failure));
    }

    public <R> ItemOutcome<R> map(Function<? super T, ? extends R> change) {
        return new ItemOutcome<>(kind, value == null ? null : change.apply(value), failure);
    }

    /** Whether nothing is left to be done for it. */
    public boolean isSettled() {
        return kind == Kind.DONE || kind == Kind.NOOP;
    }
}
