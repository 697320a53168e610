package io.orgraph.model;

/** Whether an API key can be used. */
public enum ApiKeyStatus {
    ACTIVE,
    REVOKED,
    EXPIRED,
    UNKNOWN
}
