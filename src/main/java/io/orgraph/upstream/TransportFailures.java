package io.orgraph.upstream;

import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Maps an exception of the HTTP client to a failure. Only types decide: the messages contain hosts and bodies, and are
 * dropped. A write is known not to have happened only where no connection was established to send it through.
 */
final class TransportFailures {
    private final SourceName source;

    TransportFailures(SourceName source) {
        this.source = source;
    }

    SourceName source() {
        return source;
    }

    /** For a request that could not be written: that is a bug on this side. */
    Answer<Reply> unsent(Call call, Exception bug) {
        return NeverThrowChannel.unsent(source, call, bug);
    }

    Failure cancelled() {
        return new Failure.Cancelled(source);
    }

    /**
     * A response that is too large is reported as such, for a write too; {@link StatusMapping} then decides on the
     * outcome of the write.
     */
    Failure of(Call call, Throwable thrown) {
        if (thrown instanceof ContentLengthExceededException) {
            return new Failure.ResponseTooLarge(source);
        }
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        if (call.endpoint().writes() && !isNeverSent(cause)) {
            return call.endpoint().outcomeUnknown(source);
        }
        return new Failure.Unavailable(source, codeOf(thrown, cause), null);
    }

    /** The exception that the client throws for what went wrong while a body was read. */
    static Throwable ofBody(Throwable thrown) {
        if (thrown instanceof HttpClientException) {
            return thrown;
        }
        boolean isTooLong = thrown instanceof io.micronaut.http.exceptions.ContentLengthExceededException
                || thrown instanceof BufferLengthExceededException;
        return isTooLong
                ? new ContentLengthExceededException("The body is too long")
                : new HttpClientException("The body could not be read", thrown);
    }

    private static boolean isNeverSent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
    }

    private static Code codeOf(Throwable thrown, Throwable cause) {
        if (thrown instanceof ReadTimeoutException) {
            return Code.UPSTREAM_TIMEOUT;
        }
        return isUnreadable(thrown, cause) ? Code.UPSTREAM_BAD_RESPONSE : Code.UPSTREAM_UNAVAILABLE;
    }

    private static boolean isUnreadable(Throwable thrown, Throwable cause) {
        return thrown instanceof HttpClientResponseException
                || cause instanceof IllegalArgumentException
                || (cause instanceof CodecException && !(cause instanceof PrematureChannelClosureException));
    }
}
