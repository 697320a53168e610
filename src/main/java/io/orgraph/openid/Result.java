package io.orgraph.openid;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What came of a step with a provider: a value, or the problem in its place. */
public sealed interface Result<T> {

    static <T> Result<T> of(T value) {
        return new Given<>(value);
    }

    static <T> Result<T> failed(SignInProblem problem) {
        return new Failed<>(problem);
    }

    <R> R fold(Function<? super T, ? extends R> given, Function<? super SignInProblem, ? extends R> failed);

    default <R> Result<R> flatMap(Function<? super T, Result<R>> next) {
        return fold(next, Result::failed);
    }

    /** Goes on with a step that takes time. */
    default <R> CompletableFuture<Result<R>> then(Function<? super T, CompletableFuture<Result<R>>> next) {
        return fold(next, problem -> CompletableFuture.completedFuture(Result.failed(problem)));
    }

    /** A value. */
    record Given<T>(T value) implements Result<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> given, Function<? super SignInProblem, ? extends R> failed) {
            return given.apply(value);
        }
    }

    /** A problem instead of a value. */
    record Failed<T>(SignInProblem problem) implements Result<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> given, Function<? super SignInProblem, ? extends R> failed) {
            return failed.apply(problem);
        }
    }
}
