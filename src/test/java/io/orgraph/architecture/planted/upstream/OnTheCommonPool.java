package io.orgraph.architecture.planted.upstream;

import java.util.concurrent.CompletableFuture;

/** Work that lands on a pool which everybody in the process shares. */
final class OnTheCommonPool {
    private OnTheCommonPool() {}

    static CompletableFuture<String> supplies() {
        return CompletableFuture.supplyAsync(() -> "supplied");
    }

    static CompletableFuture<Void> runs(Runnable work) {
        return CompletableFuture.runAsync(work);
    }

    static CompletableFuture<String> continues(CompletableFuture<String> begun) {
        return begun.thenApplyAsync(String::strip);
    }
}
