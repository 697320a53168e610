package io.orgraph.graph.schema;

import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.CapabilityName;
import org.jspecify.annotations.Nullable;

/** What people read when something failed: what it means and what to do next, in our words alone. */
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
            return "The source '" + unsupported.source() + "' has no endpoint for this";
        }
        if (failure instanceof Failure.CannotQuery query) {
            return "The source '" + query.source() + "' cannot follow '" + query.argument() + "' here: ask without it";
        }
        if (failure instanceof Failure.OutcomeUnknown unknown) {
            return "The change was sent and no answer came: " + advice(unknown);
        }
        if (failure instanceof Failure.CircuitOpen left) {
            return "The source '" + left.source() + "' failed too often and is left alone for a moment: try again in "
                    + left.retryAfter().toSeconds() + " s";
        }
        if (failure instanceof Failure.ResponseTooLarge tooLong) {
            return "The source '" + tooLong.source() + "' gave a longer answer than is read: ask for smaller pages";
        }
        return "The source '" + failure.source() + "' " + said(failure.code());
    }

    static @Nullable String referenceOf(Failure failure) {
        if (failure instanceof Failure.Refused refused) {
            return refused.reference();
        }
        return failure instanceof Failure.Unavailable unavailable ? unavailable.reference() : null;
    }

    private static String advice(Failure.OutcomeUnknown unknown) {
        if (unknown.retryable()) {
            return "read again, or send it again, which is harmless";
        }
        String place = unknown.seenBy() == CapabilityName.LIST_INVITATIONS ? " in Organization.invitations" : "";
        return "look" + place + " whether it was made before sending it again";
    }

    private static String said(Code code) {
        return switch (code) {
            case UNAUTHENTICATED -> "did not accept the credential: check that it is right and has not expired";
            case FORBIDDEN -> "refused: the credential lacks the permission for this";
            case NOT_FOUND -> "knows no such thing, or does not show it to this credential";
            case CONFLICT -> "refused: this contradicts what is there";
            case PAYMENT_REQUIRED -> "refused: its subscription has lapsed";
            case RATE_LIMITED -> "is asked too often: wait, then try again";
            case UPSTREAM_TIMEOUT -> "did not answer in time: try again";
            case UPSTREAM_UNAVAILABLE -> "is not available: try again later";
            case UPSTREAM_BAD_RESPONSE -> "gave an answer that makes no sense";
            case OVERLOADED -> "has too many calls waiting: try again later";
            case BUDGET_EXCEEDED ->
                "would take more calls than one operation may make: ask for fewer things, or for fewer at once";
            case BAD_USER_INPUT -> "refused the input";
            case UNSUPPORTED_BY_SOURCE, OUTCOME_UNKNOWN, INTERNAL -> "could not be asked";
        };
    }
}
