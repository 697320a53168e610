package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.model.SourceName;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gives a receiver the first answer that there is, and drops any later one. A bug in the receiver ends here, as one line
 * in the log: it must not look like a bug of whoever answers, who may have others to answer.
 */
final class Delivery implements Receiver {
    private final SourceName source;
    private final Call call;
    private final Receiver receiver;
    private final AtomicBoolean isDone = new AtomicBoolean();

    Delivery(SourceName source, Call call, Receiver receiver) {
        this.source = source;
        this.call = call;
        this.receiver = receiver;
    }

    @Override
    public void receive(Answer<Reply> answer) {
        complete(answer);
    }

    /** Returns whether it was the first answer. */
    boolean complete(Answer<Reply> answer) {
        boolean first = isDone.compareAndSet(false, true);
        if (first) {
            give(answer);
        }
        return first;
    }

    boolean isDone() {
        return isDone.get();
    }

    private void give(Answer<Reply> answer) {
        try {
            receiver.receive(answer);
        } catch (Throwable bug) {
            NeverThrowChannel.log(source, call, bug);
        }
    }
}
