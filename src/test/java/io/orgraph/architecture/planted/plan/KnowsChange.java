package io.orgraph.architecture.planted.plan;

import io.orgraph.architecture.planted.change.KnowsUpstream;

/** A plan that makes the changes itself. */
final class KnowsChange {
    static final Class<?> KNOWN = KnowsUpstream.class;

    private KnowsChange() {}
}
