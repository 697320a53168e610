package io.orgraph.upstream;

import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
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
 * What an exception of the HTTP client means. Only types decide: the messages have hosts and bodies in them, and are
 * dropped. A write is known not to have happened only where no connection came about to send it through.
 */
final class TransportFailures {
    private final SourceName source;

    TransportFailures(SourceName source) {
        this.source = source;
    }

    /** For a request that could not even be written: that is our mistake. */
    Answer<Reply> unsent(Call call, Exception bug) {
        return NeverThrowChannel.unsent(source, call, bug);
    }

    Failure givenUp() {
        return new Failure.Cancelled(source);
    }

    /** An answer that is too long is one, so it is told as what it is for a write, too; {@link RestClient} has its outcome. */
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
