package io.orgraph.architecture.planted.budget;

import io.orgraph.architecture.planted.model.KnowsFailure;

/** A budget that knows what it is spent on. */
public final class KnowsModel {
    static final Class<?> KNOWN = KnowsFailure.class;

    private KnowsModel() {}
}
