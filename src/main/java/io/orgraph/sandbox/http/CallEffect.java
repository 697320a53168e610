package io.orgraph.sandbox.http;

/** What happened to a call. */
public enum CallEffect {
    /** Answered as the API would. */
    ANSWERED,
    /** Answered as the API would, but late. */
    DELAYED,
    /** Answered with something else; the API never saw the call. */
    REPLACED,
    /** Never answered; the API never saw the call. */
    HUNG,
    /** The connection was closed; the API never saw the call. */
    CLOSED_BEFORE_EFFECT,
    /** The API took the call, and the connection was closed instead of sending the answer. */
    CLOSED_AFTER_EFFECT,
    /** The API took the call, and the connection was closed when half of the answer was sent. */
    CLOSED_MID_ANSWER
}
