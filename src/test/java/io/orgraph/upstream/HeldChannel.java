package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/** Keeps calls until a test lets them go; then those are sent that somebody still waits for. */
final class HeldChannel implements Channel {
    private final Channel next;
    private final List<QueuedCall> held = new ArrayList<>();

    HeldChannel(Channel next) {
        this.next = next;
    }

    @Override
    public void send(Call call, Receiver receiver) {
        held.add(new QueuedCall(call, call.inFlight(), receiver, Runnable::run));
    }

    void letGo() {
        held.forEach(queued -> {
            if (queued.inFlight().markSent()) {
                next.send(queued.call(), queued.receiver());
            } else {
                queued.receiver().receive(Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.OVERLOADED, null)));
            }
        });
    }
}
