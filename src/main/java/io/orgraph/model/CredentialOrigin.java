package io.orgraph.model;

/** Where the credential for a source comes from. */
public enum CredentialOrigin {
    /** The request brought it. */
    REQUEST,
    /** The deployment lends its own. */
    DEPLOYMENT,
    /** There is none: the source is not called. */
    NONE
}
