package io.orgraph.plan;

/** How far current access is changed towards desired access. */
public enum PlanMode {
    /** Until it is the desired access. */
    EXACT,
    /** Only by memberships that are missing: none is removed, and no role is changed. */
    ADD_ONLY
}
