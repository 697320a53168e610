package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one of many changes.
 *
 * @param value what was created or existed already; null for none
 * @param failure why it was not made, or may not have been; null where it was made, and where it was not tried
 */
public record ItemOutcome<T>(
        Kind kind, @Nullable T value, @Nullable Failure failure) {

    /** The kind of an outcome. */
    public enum Kind {
        /** The change was made. */
        DONE,
        /** Nothing had to be done. */
        NOOP,
        /** The source refused the change. */
        REFUSED,
        /** The change was sent, and no response came. */
        UNKNOWN,
        /** The change was never sent. */
        NOT_TRIED
    }

    public static <T> ItemOutcome<T> done(T value) {
        return new ItemOutcome<>(Kind.DONE, value, null);
    }

    /** For a state that exists already. */
    public static <T> ItemOutcome<T> noop(T value) {
        return new ItemOutcome<>(Kind.NOOP, value, null);
    }

    public static <T> ItemOutcome<T> notTried() {
        return new ItemOutcome<>(Kind.NOT_TRIED, null, null);
    }

    /** Maps the failure of a write to an outcome: refused, unknown, or never sent. */
    public static <T> ItemOutcome<T> of(Failure failure) {
        Kind kind = switch (failure.code()) {
            case OUTCOME_UNKNOWN -> Kind.UNKNOWN;
            case OVERLOADED, BUDGET_EXCEEDED, UNSUPPORTED_BY_SOURCE -> Kind.NOT_TRIED;
            case UNAUTHENTICATED -> failure instanceof Failure.NoCredential ? Kind.NOT_TRIED : Kind.REFUSED;
            default -> Kind.REFUSED;
        };
        return new ItemOutcome<>(kind, null, failure);
    }

    /** Maps the result of a removal. Removing a missing item has no effect: so the same input can be sent again. */
    public static <T> ItemOutcome<T> removedOrAbsent(Answer<T> removal, T absent) {
        return removal.fold(
                ItemOutcome::done, failure -> failure.code() == Code.NOT_FOUND ? noop(absent) : of(failure));
    }

    public <R> ItemOutcome<R> map(Function<? super T, ? extends R> change) {
        return new ItemOutcome<>(kind, value == null ? null : change.apply(value), failure);
    }

    /** Whether nothing is left to do for the item. */
    public boolean isSettled() {
        return kind == Kind.DONE || kind == Kind.NOOP;
    }
}
