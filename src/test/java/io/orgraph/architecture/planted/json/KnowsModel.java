package io.orgraph.architecture.planted.json;

import io.orgraph.architecture.planted.model.KnowsFailure;

/** A reader that knows what it reads. */
public final class KnowsModel {
    static final Class<?> KNOWN = KnowsFailure.class;

    private KnowsModel() {}
}
