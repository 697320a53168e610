package io.orgraph.upstream;

import io.micronaut.core.type.Argument;
import org.jspecify.annotations.Nullable;

/**
 * In what form a list is sent.
 *
 * @param envelope the whole answer
 * @param key under which key of the envelope its rows are; null where the answer is nothing but the rows
 * @param row one of its rows
 */
public record ListForm<E>(
        Argument<? extends E> envelope, @Nullable String key, Argument<?> row) {}
