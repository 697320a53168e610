package io.orgraph.http.persisted;

/** What became of a request where there is a manifest, and of the manifest itself, as metrics count it. */
public enum TrustEvent {
    /** The document is of the manifest. */
    KNOWN,
    /** It is not, and runs. */
    UNKNOWN,
    /** It is not, or there is no such id, and nothing runs. */
    REFUSED,
    /** A changed manifest was loaded. */
    RELOADED,
    /** A changed manifest was not: the one before stays. */
    RELOAD_FAILED
}
