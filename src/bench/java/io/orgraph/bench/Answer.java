package io.orgraph.bench;



/**
 * How a request ended.
 *
 * @param request as it was sent
 * @param ending in which way
 * @param intended when it was to be sent, by {@link System#nanoTime}: what had to wait for a connection has waited
 * @param sent when it was written, 0 if never
 * @param ended when that was known
 * @param message null unless it was answered
 */
record Answer(byte[] request, Ending ending, long intended, long sent, long ended, Message message) {
    enum Ending {
        ANSWERED,
        /** No connection came about, so nothing was sent. */
        NOT_SENT,
        /** Something may have been sent, and the connection ended without a whole answer. */
        LOST
    }

    /** From the moment at which it was to be sent. */
    long nanos() {
        return ended - intended;
    }

    boolean hasStatus(int status) {
        return message != null && message.status() == status;
    }

    /** Turned away by the server before it began: too much, too often, or it is about to end. */
    boolean isRefusal() {
        return hasStatus(503) || hasStatus(429);
    }

    /** Everything that was asked for. */
    boolean isWhole() {
        return hasStatus(200) && !message.text().contains("\"errors\":");
    }
}
