package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import java.util.concurrent.CompletableFuture;

/** A call that waits in the queue. */
record QueuedCall(Call call, InFlightCall inFlight, CompletableFuture<Answer<Reply>> answer) {

    static QueuedCall of(Call call, InFlightCall inFlight) {
        return new QueuedCall(call, inFlight, new CompletableFuture<>());
    }
}
