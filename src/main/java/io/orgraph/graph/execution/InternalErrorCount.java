package io.orgraph.graph.execution;

import graphql.GraphQLContext;
import io.orgraph.failure.RedactedThrowable;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the bugs of one operation: the first at each place is logged with its stack, the others as a number when the
 * operation ends. One list may have the same bug a thousand times.
 */
final class InternalErrorCount {
    private static final Logger LOG = LoggerFactory.getLogger(InternalErrorHandler.class);

    private final Map<String, AtomicInteger> more = new ConcurrentHashMap<>();

    static InternalErrorCount of(GraphQLContext operation) {
        return Objects.requireNonNull(
                operation.computeIfAbsent(InternalErrorCount.class, key -> new InternalErrorCount()));
    }

    /** Logs how many were left out, where there were any. */
    static void ended(GraphQLContext operation, String requestId) {
        InternalErrorCount count = operation.get(InternalErrorCount.class);
        if (count != null) {
            count.more.forEach((place, times) -> {
                if (times.get() > 0) {
                    LOG.error("{} more internal errors of the same kind in {}, request {}", times, place, requestId);
                }
            });
        }
    }

    void met(Throwable thrown, String field, String requestId) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = field + ", " + thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
        AtomicInteger seen = more.putIfAbsent(place, new AtomicInteger());
        if (seen == null) {
            LOG.error("Internal error in {}, request {}: {}", field, requestId, new RedactedThrowable(thrown));
        } else {
            seen.incrementAndGet();
        }
    }
}
