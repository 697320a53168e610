package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import java.util.concurrent.CompletableFuture;

/** A call that waits for its turn. */
record Waiting(Call call, Errand errand, CompletableFuture<Answer<Reply>> answer) {

    static Waiting of(Call call, Errand errand) {
        return new Waiting(call, errand, new CompletableFuture<>());
    }
}
