package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.SourceError;
import io.orgraph.model.SourceName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Maps a response without success to a failure. The status alone decides; the body only gives the reference for the
 * source's support, what the source says of a refusal and, with a 429, the time to wait.
 *
 * <p>A write that is answered 408 or 5xx may have happened: a gateway answers 502, 503 and 504 for a connection that
 * broke after the request was sent as it does for one that was never established, and a server that fails with 500 has
 * often stored its change already. To call that "unavailable, try again" would send a second invitation; so it is
 * OUTCOME_UNKNOWN. None of the other statuses says that something was changed.
 */
final class StatusMapping {
    private final SourceName source;
    private final ErrorBody errors;

    StatusMapping(SourceName source, ErrorBody errors) {
        this.source = source;
        this.errors = errors;
    }

    SourceName source() {
        return source;
    }

    /** The response, where it is a success; otherwise its failure. */
    Answer<Reply> judged(Call call, Answer<Reply> answer) {
        return answer.fold(
                reply -> reply.isSuccess() ? answer : Answer.failed(of(call, reply)),
                failure -> Answer.failed(of(call, failure)));
    }

    /** A write whose response is too large may have happened: its status is unknown. */
    private Failure of(Call call, Failure failure) {
        return failure instanceof Failure.ResponseTooLarge && call.endpoint().writes()
                ? call.endpoint().outcomeUnknown(source)
                : failure;
    }

    private Failure of(Call call, Reply reply) {
        return switch (reply.status()) {
            case 400, 413, 414, 422 -> refused(call, Code.BAD_USER_INPUT, reply);
            case 401 -> refused(call, Code.UNAUTHENTICATED, reply);
            case 402 -> refused(call, Code.PAYMENT_REQUIRED, reply);
            case 403, 451 -> refused(call, Code.FORBIDDEN, reply);
            case 404, 410 -> refused(call, Code.NOT_FOUND, reply);
            case 409, 412, 423 -> refused(call, Code.CONFLICT, reply);
            case 429 -> new Failure.RateLimited(source, retryAfterOf(reply));
            case 408, 504 -> broken(call, Code.UPSTREAM_TIMEOUT, reply);
            default -> unexpected(call, reply);
        };
    }

    /** A redirect, or a 4xx that shows that source and adapter do not speak the same API: retrying is of no use. */
    private Failure unexpected(Call call, Reply reply) {
        boolean serverFailed = reply.status() >= 500 && reply.status() < 600;
        return serverFailed
                ? broken(call, Code.UPSTREAM_UNAVAILABLE, reply)
                : new Failure.Unavailable(source, Code.UPSTREAM_BAD_RESPONSE, referenceIn(reply, call));
    }

    private Failure broken(Call call, Code code, Reply reply) {
        return call.endpoint().writes()
                ? call.endpoint().outcomeUnknown(source).referredToAs(referenceIn(reply, call))
                : new Failure.Unavailable(source, code, referenceIn(reply, call));
    }

    private Failure refused(Call call, Code code, Reply reply) {
        return new Failure.Refused(source, code, referenceIn(reply, call), saidIn(reply, call));
    }

    private @Nullable String referenceIn(Reply reply, Call call) {
        try {
            String sent = errors.isFoundByRequestId() ? reply.requestId() : errors.referenceIn(reply.body());
            return Reference.orNull(sent, call);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    /** Text is for people who can put their input right, so it is read where the input, or the state, is at fault. */
    private SourceError saidIn(Reply reply, Call call) {
        try {
            SourceError sent = errors.saidIn(reply.body());
            boolean isOfInput = reply.status() == 400 || reply.status() == 409 || reply.status() == 422;
            return new SourceError(
                    Reference.orNull(sent.code(), call), isOfInput ? RefusalText.orNull(sent.message(), call) : null);
        } catch (RuntimeException unreadable) {
            return SourceError.NONE;
        }
    }

    /** How long the source asks to wait, by its header or else its body; null where it does not say. */
    @Nullable Duration retryAfterOf(Reply reply) {
        if (reply.retryAfter() != null) {
            return reply.retryAfter();
        }
        try {
            return RetryAfter.cut(errors.retryAfterIn(reply.body()));
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
