package io.orgraph.http;

import io.micronaut.http.HttpResponse;
import io.orgraph.caller.Identity;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line an operation, where callers have to say who they are: the caller's name, status, milliseconds, request id. */
final class CallerLog {
    private static final Logger LOG = LoggerFactory.getLogger(CallerLog.class);

    private CallerLog() {}

    /** Gives back the same answer. */
    static <R extends HttpResponse<?>> CompletionStage<R> watch(
            Identity who, String requestId, CompletionStage<R> answer) {
        if (who.name() != null && LOG.isInfoEnabled()) {
            long start = System.nanoTime();
            var unused = answer.whenComplete((sent, bug) -> LOG.info(
                    "Operation of {}: {}, {} ms, request {}",
                    who.name(),
                    statusOf(sent),
                    millisSince(start),
                    requestId));
        }
        return answer;
    }

    /** Without an answer the client has gone, or there was a bug, which is told as one. */
    private static String statusOf(@Nullable HttpResponse<?> sent) {
        return sent == null ? "not answered" : Integer.toString(sent.code());
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
