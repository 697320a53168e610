package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import java.util.concurrent.CompletableFuture;

/**
 * Something a call can be sent through: the connection itself, or a decorator with one job in front of another channel,
 * whose {@code toString} prints what it is in front of.
 * It never throws and its future never completes exceptionally; what went wrong is a failure.
 */
@FunctionalInterface
public interface Channel {

    /** Every answer of the source is given, of whatever status; a failure says that there is none. */
    CompletableFuture<Answer<Reply>> send(Call call);
}
