package io.orgraph.upstream;

/**
 * How much of a source is used at once.
 *
 * @param concurrentCalls how many calls are under way
 * @param queuedCalls how many wait in the queue
 * @param answerBytes how long the body of an answer may be
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
