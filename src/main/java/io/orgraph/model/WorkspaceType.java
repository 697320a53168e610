package io.orgraph.model;

/** The purpose of a workspace. */
public enum WorkspaceType {
    LIVE,
    /** A value that this version does not know. */
    UNKNOWN
}
