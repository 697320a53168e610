package io.orgraph.graph.schema;

import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.CapabilityName;
import org.jspecify.annotations.Nullable;

/** The messages of failures: what happened and what to do next. They contain no text of an upstream. */
public final class FailureMessages {

    private FailureMessages() {}

    public static String of(Failure failure) {
        if (failure instanceof Failure.BadInput input) {
            return input.message();
        }
        if (failure instanceof Failure.Conflicting there) {
            return there.message();
        }
        if (failure instanceof Failure.NoCredential missing) {
            return "No credential for the source '" + missing.source() + "': send it in the header Orgraph-Credential-"
                    + missing.source();
        }
        if (failure instanceof Failure.Unsupported unsupported) {
            return "The source '" + unsupported.source() + "' does not support this: it has no endpoint for it";
        }
        if (failure instanceof Failure.CannotQuery query) {
            return "The source '" + query.source() + "' does not support the argument '" + query.argument()
                    + "' here: leave it out";
        }
        if (failure instanceof Failure.OutcomeUnknown unknown) {
            return "The change was sent and its outcome is unknown: " + advice(unknown);
        }
        if (failure instanceof Failure.CircuitOpen left) {
            return "The source '" + left.source() + "' is failing and its circuit breaker is open: try again in "
                    + left.retryAfter().toSeconds() + " s";
        }
        if (failure instanceof Failure.ResponseTooLarge tooLong) {
            return "The source '" + tooLong.source() + "' sent a response that is too large: request smaller pages";
        }
        if (failure instanceof Failure.UnreadableRows left) {
            return "The source '" + left.source() + "' sent a list of which " + left.rows()
                    + (left.rows() == 1 ? " row" : " rows") + " could not be read: report it to the source's operator";
        }
        return "The source '" + failure.source() + "' " + said(failure.code());
    }

    private static String advice(Failure.OutcomeUnknown unknown) {
        if (unknown.retryable()) {
            return "read again, or repeat it safely, since it is idempotent";
        }
        return "check" + placeOf(unknown.seenBy()) + " whether it was made before sending it again";
    }

    private static String placeOf(@Nullable CapabilityName list) {
        if (list == CapabilityName.LIST_API_KEYS) {
            return " in Organization.apiKeys";
        }
        return list == CapabilityName.LIST_INVITATIONS ? " in Organization.invitations" : "";
    }

    private static String said(Code code) {
        return switch (code) {
            case UNAUTHENTICATED -> "rejected the credential: check that it is correct and has not expired";
            case FORBIDDEN -> "refused: the credential lacks the permission for this";
            case NOT_FOUND -> "has no such item, or does not show it to this credential";
            case CONFLICT -> "refused: conflict with existing data";
            case PAYMENT_REQUIRED -> "refused: its subscription has lapsed";
            case RATE_LIMITED -> "is rate limiting: wait, then retry";
            case UPSTREAM_TIMEOUT -> "did not answer in time: try again";
            case UPSTREAM_UNAVAILABLE -> "is not available: try again later";
            case UPSTREAM_BAD_RESPONSE -> "sent an invalid response";
            case OVERLOADED -> "has too many calls waiting: try again later";
            case BUDGET_EXCEEDED ->
                "would need more calls than one operation may make: request fewer fields or smaller pages";
            case BAD_USER_INPUT -> "refused the input";
            case UNSUPPORTED_BY_SOURCE, OUTCOME_UNKNOWN, INTERNAL -> "could not be called";
        };
    }
}
