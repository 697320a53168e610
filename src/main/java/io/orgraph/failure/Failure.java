package io.orgraph.failure;

import io.orgraph.model.CapabilityName;
import io.orgraph.model.SourceName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An expected error, as a value. It has nothing of an upstream's text, host or ids, except the reference that the
 * upstream issues for support (TransactionLink's fingerprint, Tours' request id) and, in a refusal, the
 * {@link SourceError}.
 */
public sealed interface Failure {

    Code code();

    /** The source that failed; null where no source was asked. */
    @Nullable SourceName source();

    /** Whether the same request may succeed when it is repeated unchanged. */
    default boolean retryable() {
        return false;
    }

    /** How long to wait before a retry, where the source says so. */
    default @Nullable Duration retryAfter() {
        return null;
    }

    /** The id by which the source's support can find what happened; null where it sent none. */
    default @Nullable String reference() {
        return null;
    }

    /** The client asked for something impossible; {@code message} is ours and says what to do. */
    record BadInput(String message) implements Failure {
        @Override
        public Code code() {
            return Code.BAD_USER_INPUT;
        }

        @Override
        public @Nullable SourceName source() {
            return null;
        }
    }

    /** The caller has no credential for this source, so it was not called. */
    record NoCredential(SourceName source) implements Failure {
        @Override
        public Code code() {
            return Code.UNAUTHENTICATED;
        }
    }

    /** The source has no endpoint for this, so it was not called. */
    record Unsupported(SourceName source, CapabilityName capability) implements Failure {
        @Override
        public Code code() {
            return Code.UNSUPPORTED_BY_SOURCE;
        }
    }

    /**
     * The source has the list, but cannot filter or order it like this; {@code argument} names the unsupported
     * argument.
     */
    record CannotQuery(SourceName source, String argument) implements Failure {
        @Override
        public Code code() {
            return Code.UNSUPPORTED_BY_SOURCE;
        }
    }

    /**
     * The source refused the request, with a 4xx other than 429.
     *
     * @param reference the id by which the source's support can find the refusal; null where it sent none
     * @param said what the source says of it
     */
    record Refused(SourceName source, Code code, @Nullable String reference, SourceError said) implements Failure {
        public Refused(SourceName source, Code code, @Nullable String reference) {
            this(source, code, reference, SourceError.NONE);
        }

        public Refused withoutMessage() {
            return new Refused(source, code, reference, said.withoutMessage());
        }
    }

    /** The change contradicts the current state, so it was not sent; {@code message} is ours and says what to do. */
    record Conflicting(SourceName source, String message) implements Failure {
        @Override
        public Code code() {
            return Code.CONFLICT;
        }
    }

    /** The source answered 429. */
    record RateLimited(SourceName source, @Nullable Duration retryAfter) implements Failure {
        @Override
        public Code code() {
            return Code.RATE_LIMITED;
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    /** No usable response: timeout, no connection, 5xx, an unreadable body, or too many calls waiting already. */
    record Unavailable(
            SourceName source, Code code, @Nullable String reference) implements Failure {
        @Override
        public boolean retryable() {
            return code != Code.UPSTREAM_BAD_RESPONSE;
        }
    }

    /** The response was larger than the limit. The source is up, and a smaller page may succeed. */
    record ResponseTooLarge(SourceName source) implements Failure {
        @Override
        public Code code() {
            return Code.UPSTREAM_BAD_RESPONSE;
        }
    }

    /**
     * The source sent a list with {@code rows} unreadable rows. The other rows can be shown; whether something that is not among
     * them is in the list is unknown.
     */
    record UnreadableRows(SourceName source, int rows) implements Failure {
        @Override
        public Code code() {
            return Code.UPSTREAM_BAD_RESPONSE;
        }
    }

    /** The source failed too often recently, so it was not called; trial calls follow after {@code retryAfter}. */
    record CircuitOpen(SourceName source, Duration retryAfter) implements Failure {
        @Override
        public Code code() {
            return Code.UPSTREAM_UNAVAILABLE;
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    /**
     * A read was cancelled because no operation waited for it any more. It says nothing about the source, and nobody
     * sees it.
     */
    record Cancelled(SourceName source) implements Failure {
        @Override
        public Code code() {
            return Code.UPSTREAM_TIMEOUT;
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    /** The call would have exceeded the operation's budget of calls, or of pages of one list, so it was not made. */
    record BudgetExceeded(SourceName source) implements Failure {
        @Override
        public Code code() {
            return Code.BUDGET_EXCEEDED;
        }
    }

    /**
     * A write was sent and no response came: it may have happened.
     *
     * @param retryable whether sending it twice is harmless
     * @param seenBy how the client can see whether it happened; null where only the write itself determines that
     * @param reference the id by which the source's support can find the write; null where it sent none
     */
    record OutcomeUnknown(
            SourceName source,
            boolean retryable,
            @Nullable CapabilityName seenBy,
            @Nullable String reference) implements Failure {
        public OutcomeUnknown(SourceName source, boolean retryable) {
            this(source, retryable, null, null);
        }

        public OutcomeUnknown seenBy(CapabilityName list) {
            return new OutcomeUnknown(source, retryable, list, reference);
        }

        public OutcomeUnknown referredToAs(@Nullable String id) {
            return new OutcomeUnknown(source, retryable, seenBy, id);
        }

        @Override
        public Code code() {
            return Code.OUTCOME_UNKNOWN;
        }
    }
}
