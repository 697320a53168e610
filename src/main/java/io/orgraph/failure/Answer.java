package io.orgraph.failure;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The result of a question: a value, or the failure in its place. */
public sealed interface Answer<T> {

    static <T> Answer<T> of(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> failed(Failure failure) {
        return new Failed<>(failure);
    }

    /** A value that no call is needed for. */
    static <T> CompletableFuture<Answer<T>> completedFuture(T value) {
        return CompletableFuture.completedFuture(of(value));
    }

    /** A failure that is known at once. The future itself is completed, as always: a failure is a value. */
    static <T> CompletableFuture<Answer<T>> failedFuture(Failure failure) {
        return CompletableFuture.completedFuture(failed(failure));
    }

    /** Turns either side into one result. */
    <R> R fold(Function<? super T, ? extends R> given, Function<? super Failure, ? extends R> failed);

    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> Answer.of(change.apply(value)), Answer::failed);
    }

    default <R> Answer<R> flatMap(Function<? super T, Answer<R>> next) {
        return fold(next, Answer::failed);
    }

    /** A value. */
    record Given<T>(T value) implements Answer<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> given, Function<? super Failure, ? extends R> failed) {
            return given.apply(value);
        }
    }

    /** A failure instead of a value. */
    record Failed<T>(Failure failure) implements Answer<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> given, Function<? super Failure, ? extends R> failed) {
            return failed.apply(failure);
        }
    }
}
