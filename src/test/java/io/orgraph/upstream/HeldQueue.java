package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Keeps calls until a test lets them go; then those are sent that somebody still waits for. */
final class HeldQueue implements Channel {
    private final Channel next;
    private final List<Waiting> held = new ArrayList<>();

    HeldQueue(Channel next) {
        this.next = next;
    }

    @Override
    public CompletableFuture<Answer<Reply>> send(Call call) {
        Waiting waiting = Waiting.of(call, call.errand());
        held.add(waiting);
        return waiting.answer();
    }

    void letGo() {
        held.forEach(waiting -> {
            if (waiting.errand().setOut()) {
                next.send(waiting.call()).thenAccept(waiting.answer()::complete);
            } else {
                waiting.answer().complete(Answer.failed(new Failure.Unavailable(Sample.SOURCE, Code.OVERLOADED, null)));
            }
        });
    }
}
