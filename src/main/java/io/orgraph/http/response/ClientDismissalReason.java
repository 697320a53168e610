package io.orgraph.http.response;

/** Why a client was dismissed. */
public enum ClientDismissalReason {
    /** It did not authenticate, or has no permission. */
    CALLER,
    /** Too many wrong keys and tokens came from its address. */
    AUTHENTICATION_FAILURES,
    /** It exceeded its rate limit, by requests or by cost. */
    RATE,
    /** It had its share of the operations in flight. */
    SHARE,
    /** Too many operations were in flight. */
    OVERLOAD,
    /** This server was shutting down. */
    CLOSING,
    /** It took too long to send a request: its connection was closed. */
    SLOW_REQUEST,
    /** It took too long to read a response: its connection was closed. */
    SLOW_ANSWER,
    /** It read nothing while too much was waiting for all clients together: its connection was closed. */
    UNREAD_ANSWERS,
    /** Its request was incomplete while too much was kept for all clients together: its connection was closed. */
    UNFINISHED_REQUESTS
}
