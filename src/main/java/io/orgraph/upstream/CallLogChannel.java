package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The call log: one line for each attempt of a call, with source, endpoint, status or code with its kind of cause,
 * milliseconds, the id of the request that made it, and the source's own request id where it differs. Successes and
 * cancelled reads are DEBUG, refusals by the source are INFO, and its failures are WARN. A line never has an id of the
 * domain, a query, a header or a body.
 */
final class CallLogChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(CallLogChannel.class);

    private final SourceName source;
    private final LongSupplier nanoTime;
    private final Channel next;

    CallLogChannel(SourceName source, LongSupplier nanoTime, Channel next) {
        this.source = source;
        this.nanoTime = nanoTime;
        this.next = next;
    }

    @Override
    public void send(Call call, Receiver receiver) {
        long start = nanoTime.getAsLong();
        call.inFlight().failedBy(null);
        next.send(call, receiver.after(answer -> log(call, answer, start)));
    }

    @Override
    public String toString() {
        return "CallLogChannel(" + next + ")";
    }

    private void log(Call call, Answer<Reply> answer, long start) {
        if (answer instanceof Answer.Given<Reply> given) {
            log(call, given.value(), start);
        } else if (answer instanceof Answer.Failed<Reply> failed) {
            log(call, failed.failure(), start);
        }
    }

    private void log(Call call, Reply reply, long start) {
        Level level = levelOf(reply.status());
        if (LOG.isEnabledForLevel(level)) {
            write(level, call, Integer.toString(reply.status()), start, reply.requestId());
        }
    }

    private void log(Call call, Failure failure, long start) {
        boolean cancelled = failure instanceof Failure.Cancelled;
        String result = cancelled ? "CANCELLED" : failure.code().name();
        @Nullable Cause cause = call.inFlight().cause();
        String why = cancelled || cause == null ? result : result + " (" + cause + ")";
        write(cancelled ? Level.DEBUG : Level.WARN, call, why, start, null);
    }

    private void write(Level level, Call call, String result, long start, @Nullable String theirs) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start);
        String ours = call.inFlight().queue().budget.requestId();
        String answeredAs = theirs == null || theirs.equals(ours) ? "" : ", the source's " + theirs;
        LOG.atLevel(level)
                .log("{} {} {}, {} ms, request {}{}", source, call.endpoint(), result, millis, ours, answeredAs);
    }

    private static Level levelOf(int status) {
        if (status >= 200 && status < 300) {
            return Level.DEBUG;
        }
        return status >= 400 && status < 500 ? Level.INFO : Level.WARN;
    }
}
