package io.orgraph.bench;



/**
 * The result of a request.
 *
 * @param request as it was sent
 * @param ending how it ended
 * @param intended when it was due, by {@link System#nanoTime}: time spent waiting for a connection counts
 * @param sent when it was written, 0 if never
 * @param ended when it ended
 * @param message null unless it was answered
 */
record Answer(byte[] request, Ending ending, long intended, long sent, long ended, Message message) {
    enum Ending {
        ANSWERED,
        /** No connection could be opened, so nothing was sent. */
        NOT_SENT,
        /** The connection closed before a complete response; something may have been sent. */
        LOST
    }

    /** The latency, from when the request was due. */
    long nanos() {
        return ended - intended;
    }

    boolean hasStatus(int status) {
        return message != null && message.status() == status;
    }

    /** Whether the operation ran: 294 where the response has errors beside its data. */
    boolean isAnswered() {
        return hasStatus(200) || hasStatus(294);
    }

    /** Whether the server refused it before it began: overload, rate limit or shutdown. */
    boolean isRefusal() {
        return hasStatus(503) || hasStatus(429);
    }

    /** Whether the response is complete and has no errors. */
    boolean isWhole() {
        return isAnswered() && !message.text().contains("\"errors\":");
    }
}
