package io.orgraph.model;

/** Why a source does not have a capability. */
public enum CapabilityReason {
    /** Its API has no endpoint for it. */
    NO_ENDPOINT,
    /** Its API has an endpoint, which Orgraph does not call. */
    NOT_IMPLEMENTED,
    /** No public document describes an endpoint that its credentials may call. */
    UNDOCUMENTED
}
