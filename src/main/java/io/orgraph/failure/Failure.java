package io.orgraph.failure;

import io.orgraph.model.CapabilityName;
import io.orgraph.model.SourceName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An expected way for something to go wrong, as a value. It holds nothing of an upstream's text, host or ids, except the
 * reference that the upstream gives out for support (TransactionLink's fingerprint, Tours' reason code).
 */
public sealed interface Failure {

    Code code();

    /** The source at which it happened; null where no source was asked. */
    @Nullable SourceName source();

    /** Whether the same request may succeed when it is simply sent again. */
    default boolean retryable() {
        return false;
    }

    /** How long to wait before trying again, where the source said so. */
    default @Nullable Duration retryAfter() {
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

    /** The source has no endpoint for it, so it was not called. */
    record Unsupported(SourceName source, CapabilityName capability) implements Failure {
        @Override
        public Code code() {
            return Code.UNSUPPORTED_BY_SOURCE;
        }
    }

    /** The source gives the list, but cannot pick or order it so; {@code argument} is the one of ours that it cannot follow. */
    record CannotQuery(SourceName source, String argument) implements Failure {
        @Override
        public Code code() {
            return Code.UNSUPPORTED_BY_SOURCE;
        }
    }

    /**
     * The source answered and said no (a status of 4xx but 429).
     *
     * @param reference what the source's support can find the refusal by; null where it gave none
     */
    record Refused(SourceName source, Code code, @Nullable String reference) implements Failure {}

    /** What is there already contradicts a change, so it was not sent; {@code message} is ours and says what to do. */
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

    /** No usable answer: timeout, no connection, 5xx, an unreadable body, or too many calls waiting already. */
    record Unavailable(
            SourceName source, Code code, @Nullable String reference) implements Failure {
        @Override
        public boolean retryable() {
            return code != Code.UPSTREAM_BAD_RESPONSE;
        }
    }

    /** The source answered with more than is read of one answer. It is up, and a smaller piece may be had of it. */
    record ResponseTooLarge(SourceName source) implements Failure {
        @Override
        public Code code() {
            return Code.UPSTREAM_BAD_RESPONSE;
        }
    }

    /** The source failed too often lately, so it was not called; it is tried again after {@code retryAfter}. */
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

    /** A read that nobody waited for any more was cut off. It says nothing of the source, and nobody is there to see it. */
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

    /** It would have taken more calls, or pages of one list, than one operation may have; so this one was not made. */
    record BudgetExceeded(SourceName source) implements Failure {
        @Override
        public Code code() {
            return Code.BUDGET_EXCEEDED;
        }
    }

    /**
     * A write was sent and no answer came: it may have happened.
     *
     * @param retryable where sending it twice is harmless
     * @param seenBy what shows whether it happened; null where that has to be known from the write
     */
    record OutcomeUnknown(
            SourceName source, boolean retryable, @Nullable CapabilityName seenBy) implements Failure {
        public OutcomeUnknown(SourceName source, boolean retryable) {
            this(source, retryable, null);
        }

        public OutcomeUnknown seenBy(CapabilityName list) {
            return new OutcomeUnknown(source, retryable, list);
        }

        @Override
        public Code code() {
            return Code.OUTCOME_UNKNOWN;
        }
    }
}
