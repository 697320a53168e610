package io.orgraph.http.response;

/** Why a client was sent away. */
public enum ClientDismissalReason {
    /** It did not show who it is, or may not ask. */
    CALLER,
    /** Too many wrong keys and tokens came from its address. */
    AUTHENTICATION_FAILURES,
    /** It asked too often, or for too much. */
    RATE,
    /** It had its share of the operations under way. */
    SHARE,
    /** Too many operations were under way. */
    OVERLOAD,
    /** This server was about to end. */
    CLOSING,
    /** It took too long to send a request: its connection was closed. */
    SLOW_REQUEST,
    /** It took too long to read an answer: its connection was closed. */
    SLOW_ANSWER,
    /** It read nothing while too much waited for all clients together: its connection was closed. */
    UNREAD_ANSWERS,
    /** Its request had not arrived whole while too much was kept for all clients together: its connection was closed. */
    UNFINISHED_REQUESTS
}
