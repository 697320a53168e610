package io.orgraph.architecture.planted.validation;

import io.orgraph.architecture.planted.model.KnowsFailure;

/** A check that knows what it checks. */
public final class KnowsModel {
    static final Class<?> KNOWN = KnowsFailure.class;

    private KnowsModel() {}
}
