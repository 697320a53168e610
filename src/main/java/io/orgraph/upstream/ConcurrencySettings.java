package io.orgraph.upstream;

/**
 * Limits of the concurrent use of a source.
 *
 * @param concurrentCalls the most calls in flight
 * @param queuedCalls the most calls in the queue
 * @param answerBytes the largest body of a response, in bytes
 */
public record ConcurrencySettings(int concurrentCalls, int queuedCalls, int answerBytes) {
    public static final ConcurrencySettings DEFAULT = new ConcurrencySettings(64, 4096, 2 << 20);

    public ConcurrencySettings withConcurrentCalls(int other) {
        return new ConcurrencySettings(other, queuedCalls, answerBytes);
    }

    public ConcurrencySettings withQueuedCalls(int other) {
        return new ConcurrencySettings(concurrentCalls, other, answerBytes);
    }

    public ConcurrencySettings withAnswerBytes(int other) {
        return new ConcurrencySettings(concurrentCalls, queuedCalls, other);
    }
}
