package io.orgraph.source.kognitos;

import io.orgraph.model.SourceName;

/**
 * What a Kognitos source needs to know beside its address.
 *
 * @param workspaces which list of workspaces is read
 */
public record KognitosSettings(SourceName source, Workspaces workspaces) {

    /** The two lists of workspaces that there are. */
    public enum Workspaces {
        /** Those of the organization. They can be searched and ordered. */
        ALL,
        /** The caller's own, for keys to which the other list is refused. They can be picked by a whole name only. */
        MINE
    }
}
