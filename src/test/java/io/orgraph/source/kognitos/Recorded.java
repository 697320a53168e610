package io.orgraph.source.kognitos;

import io.orgraph.failure.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What is sent in answer to a question, and what it means. It prints as its name. */
record Recorded<T>(String name, Function<Kognitos, CompletableFuture<Answer<T>>> question, String sent, T meaning) {
    @Override
    public String toString() {
        return name;
    }
}
