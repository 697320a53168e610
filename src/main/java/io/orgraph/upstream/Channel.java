package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import java.util.concurrent.CompletableFuture;

/**
 * Sends calls: the connection itself, or a decorator with one job in front of another channel, whose {@code toString}
 * prints the channels behind it. It never throws, and its future never completes exceptionally: errors are failures.
 */
@FunctionalInterface
public interface Channel {

    /** Returns the source's response whatever its status; a failure means that there is none. */
    CompletableFuture<Answer<Reply>> send(Call call);
}
