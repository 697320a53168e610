package io.orgraph.upstream;

import java.time.Duration;

/**
 * The timeouts of calls to a source.
 *
 * @param connect for establishing a connection
 * @param call for one call, from sending it to the last byte of its response
 * @param queue for a call to leave the queue, where too many calls of other operations are in flight
 * @param keepAlive for the next call on an idle connection; must be shorter than the source's own, or the source closes
 *     the connection just as a call is sent
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
