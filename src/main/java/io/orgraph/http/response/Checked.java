package io.orgraph.http.response;

import java.util.function.Function;

/** The result of checking a part of a request: its value, or the problem with it. */
public sealed interface Checked<T> {

    static <T> Checked<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Checked<T> refused(Problem problem) {
        return new Refused<>(problem);
    }

    <R> R fold(Function<? super T, ? extends R> passed, Function<? super Problem, ? extends R> refused);

    default <R> Checked<R> flatMap(Function<? super T, Checked<R>> next) {
        return fold(next, Checked::refused);
    }

    default <R> Checked<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> passed(change.apply(value)), Checked::refused);
    }

    /** The part is valid. */
    record Passed<T>(T value) implements Checked<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> passed, Function<? super Problem, ? extends R> refused) {
            return passed.apply(value);
        }
    }

    /** The part is invalid, and nothing may be executed. */
    record Refused<T>(Problem problem) implements Checked<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> passed, Function<? super Problem, ? extends R> refused) {
            return refused.apply(problem);
        }
    }
}
