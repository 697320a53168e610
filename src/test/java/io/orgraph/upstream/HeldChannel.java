package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Keeps calls until a test lets them go; then those are sent that somebody still waits for. */
final class HeldChannel implements Channel {
    private final Channel next;
    private final List<QueuedCall> held = new ArrayList<>();

    HeldChannel(Channel next) {
        this.next = next;
    }

    @Override
    public CompletableFuture<Answer<Reply>> send(Call call) {
        QueuedCall queued = QueuedCall.of(call, call.inFlight());
        held.add(queued);
        return queued.answer();
    }

    void letGo() {
        held.forEach(queued -> {
            if (queued.inFlight().markSent()) {
                next.send(queued.call()).thenAccept(queued.answer()::complete);
            } else {
                queued.answer().complete(Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.OVERLOADED, null)));
            }
        });
    }
}
