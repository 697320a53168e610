package io.orgraph.upstream;

import java.time.Duration;

/**
 * How long a source may take.
 *
 * @param connect for a new connection
 * @param call for one call, from its sending to the last byte of its answer
 * @param queue for a call to leave the queue, where too many of other operations are under way
 * @param keepAlive for the next call on an idle connection; shorter than the source itself waits, or it closes the
 *     connection just as a call is sent
 */
public record Timeouts(Duration connect, Duration call, Duration queue, Duration keepAlive) {
    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMillis(250), Duration.ofSeconds(50));

    public Timeouts withConnect(Duration other) {
        return new Timeouts(other, call, queue, keepAlive);
    }

    public Timeouts withCall(Duration other) {
        return new Timeouts(connect, other, queue, keepAlive);
    }

    public Timeouts withQueue(Duration other) {
        return new Timeouts(connect, call, other, keepAlive);
    }

    public Timeouts withKeepAlive(Duration other) {
        return new Timeouts(connect, call, queue, other);
    }
}
