package io.orgraph.plan;

import org.jspecify.annotations.Nullable;

/**
 * What undoes a change: the state that the change left, by which a later change shows, and the state to restore.
 *
 * @param id the global id of what was changed
 * @param left null where the change removed it
 * @param restored null where it did not exist before
 */
public record Reversal(
        Kind kind,
        String id,
        @Nullable Snapshot left,
        @Nullable Snapshot restored) {

    /** The kind of state that a reversal restores. The names stand in tokens. */
    public enum Kind {
        WORKSPACE_MEMBERSHIP(true),
        ORGANIZATION_MEMBERSHIP(true),
        USER_STATUS(true),
        USER_PROFILE(true),
        ORGANIZATION(true),
        ORGANIZATION_ROLE(true),
        /** A role that was created. What is deleted comes back with another id, so this is not undone in turn. */
        CREATED_ROLE(false),
        /** An invitation that was sent. A new one would be another mail, so this is not undone in turn. */
        INVITATION(false),
        /** An API key that was created. A revoked key is never active again, so this is not undone in turn. */
        API_KEY(false);

        private final boolean isReversible;

        Kind(boolean isReversible) {
            this.isReversible = isReversible;
        }

        /** Whether undoing it can be undone. */
        public boolean isReversible() {
            return isReversible;
        }
    }

    /** What undoes this reversal once it is applied; null where nothing does. */
    public @Nullable Reversal reversed() {
        return kind.isReversible() ? new Reversal(kind, id, restored, left) : null;
    }
}
