package io.orgraph.model;

/** What a workspace is for. */
public enum WorkspaceType {
    LIVE,
    /** A value that this version does not know, or none. */
    UNKNOWN
}
