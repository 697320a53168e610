package io.orgraph.upstream;

/**
 * How much of a source is used at once.
 *
 * @param concurrentCalls how many calls are under way
 * @param queuedCalls how many wait for their turn
 * @param answerBytes how long the body of an answer may be
 */
public record Limits(int concurrentCalls, int queuedCalls, int answerBytes) {
    public static final Limits DEFAULT = new Limits(64, 4096, 2 << 20);

    public Limits withConcurrentCalls(int other) {
        return new Limits(other, queuedCalls, answerBytes);
    }

    public Limits withQueuedCalls(int other) {
        return new Limits(concurrentCalls, other, answerBytes);
    }

    public Limits withAnswerBytes(int other) {
        return new Limits(concurrentCalls, queuedCalls, other);
    }
}
