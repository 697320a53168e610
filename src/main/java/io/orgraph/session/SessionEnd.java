package io.orgraph.session;

/** Why a session ended, as metrics count it. */
public enum SessionEnd {
    /** Its caller signed out. */
    SIGNED_OUT,
    /** A new sign-in took its place. */
    REPLACED,
    /** The provider that signed its person in does not vouch for it any more. */
    REVOKED,
    /** Its person signed out at the provider, which said so. */
    SIGNED_OUT_AT_PROVIDER,
    /** Nothing was requested for too long. */
    IDLE,
    /** Its time since the first sign-in was over. */
    EXPIRED,
    /** There were too many, and it was used least recently. */
    LIMIT,
    /** No key of the ring decrypts it. */
    UNREADABLE
}
