package io.orgraph.testkit;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for what comes over a socket, for half a minute at most. */
public final class Awaited {
    private Awaited() {}

    public static <T> T given(CompletableFuture<? extends Answer<? extends T>> future) {
        return soon(future).<T>fold(value -> value, failure -> {
            throw new AssertionError("Not an answer: " + failure);
        });
    }

    public static Failure failure(CompletableFuture<? extends Answer<?>> future) {
        return soon(future)
                .fold(
                        value -> {
                            throw new AssertionError("Not a failure: " + value);
                        },
                        failure -> failure);
    }

    /** Why there is no answer; null where there is one. */
    public static @Nullable Code code(CompletableFuture<? extends Answer<?>> future) {
        return soon(future).<@Nullable Code>fold(value -> null, Failure::code);
    }

    public static <T> T soon(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
