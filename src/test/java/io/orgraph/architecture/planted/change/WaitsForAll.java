package io.orgraph.architecture.planted.change;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Waits for many in a way of its own. */
final class WaitsForAll {
    private WaitsForAll() {}

    static CompletableFuture<Void> called(CompletableFuture<?>... running) {
        return CompletableFuture.allOf(running);
    }

    static Function<CompletableFuture<?>[], CompletableFuture<Void>> referred() {
        return CompletableFuture::allOf;
    }
}
