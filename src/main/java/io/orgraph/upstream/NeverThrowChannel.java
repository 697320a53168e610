package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last line of defence against bugs: an exception below becomes a failure and one line in the log, with the
 * exception's type and place. Its message may quote a body, so it is left out.
 */
final class NeverThrowChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(NeverThrowChannel.class);

    private final SourceName source;
    private final Channel next;

    NeverThrowChannel(SourceName source, Channel next) {
        this.source = source;
        this.next = next;
    }

    @Override
    public void send(Call call, Receiver receiver) {
        Delivery delivery = new Delivery(source, call, receiver);
        try {
            next.send(call, delivery);
        } catch (Throwable bug) {
            delivery.receive(maybeSent(call, bug));
        }
    }

    @Override
    public String toString() {
        return "NeverThrowChannel(" + next + ")";
    }

    /** For a bug before the call was sent. */
    static Answer<Reply> unsent(SourceName source, Call call, Throwable bug) {
        log(source, call, bug);
        return Answer.failed(new Failure.Unavailable(source, Code.INTERNAL, null));
    }

    private Answer<Reply> maybeSent(Call call, Throwable bug) {
        if (!call.endpoint().writes()) {
            return unsent(source, call, bug);
        }
        log(source, call, bug);
        return Answer.failed(call.endpoint().outcomeUnknown(source));
    }

    /** Logs a bug by its type and place. */
    static void log(SourceName source, Call call, Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        Object place = trace.length == 0 ? "an unknown place" : trace[0];
        LOG.error("{} {} {} at {}", source, call.endpoint(), bug.getClass().getName(), place);
    }
}
