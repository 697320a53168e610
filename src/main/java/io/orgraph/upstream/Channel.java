package io.orgraph.upstream;

/**
 * Sends calls: the connection itself, or a decorator with one job in front of another channel, whose {@code toString}
 * prints the channels behind it. It never throws, and gives the receiver exactly one answer: errors are failures.
 */
@FunctionalInterface
public interface Channel {

    /** Answers with the source's response whatever its status; a failure means that there is none. */
    void send(Call call, Receiver receiver);
}
