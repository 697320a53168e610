package io.orgraph.source.kognitos;

import io.orgraph.model.SourceName;

/**
 * The settings of a Kognitos source beside its address.
 *
 * @param workspaces which list of workspaces is read
 */
public record KognitosSettings(SourceName source, Workspaces workspaces) {

    /** The two lists of workspaces. */
    public enum Workspaces {
        /** The workspaces of the organization, which can be filtered and ordered. */
        ALL,
        /**
         * The caller's own workspaces, for keys that may not read the other list. They can be filtered by a whole name
         * only.
         */
        MINE
    }
}
