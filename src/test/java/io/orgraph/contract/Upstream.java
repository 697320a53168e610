package io.orgraph.contract;

/** What stands behind a tap. */
@FunctionalInterface
interface Upstream {

    Answered answer(Asked asked);
}
