package io.orgraph.http.persisted;

/** What became of a request that names its document by hash, as metrics count it. */
public enum PersistedQueryEvent {
    /** The document was known. */
    HIT,
    /** It was not; the client is to send its text. */
    MISS,
    /** A document was registered. */
    REGISTERED,
    /** The hash was not that of the text. */
    MISMATCH
}
