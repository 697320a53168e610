package io.orgraph.plan;

/** The action that a plan takes on a membership. */
public enum Action {
    ADD,
    CHANGE_ROLE,
    REMOVE,
    SUSPEND,
    REMOVE_FROM_ORGANIZATION,
    REVOKE_INVITATION,
    KEEP,
    /** Its role differs from the desired one, and the plan only adds. */
    SKIPPED,
    /** It differs from the desired state, and a guard protects it. */
    BLOCKED,
    /** It differs from the desired state, and the source has no endpoint for the change. */
    UNSUPPORTED;

    /** Whether applying the plan makes a call for it. */
    public boolean isChange() {
        return switch (this) {
            case ADD, CHANGE_ROLE, REMOVE, SUSPEND, REMOVE_FROM_ORGANIZATION, REVOKE_INVITATION -> true;
            case KEEP, SKIPPED, BLOCKED, UNSUPPORTED -> false;
        };
    }
}
