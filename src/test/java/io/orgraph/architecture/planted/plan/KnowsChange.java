package io.orgraph.architecture.planted.plan;

import io.orgraph.architecture.planted.change.KnowsLoading;

/** A plan that makes the changes itself. */
final class KnowsChange {
    static final Class<?> KNOWN = KnowsLoading.class;

    private KnowsChange() {}
}
