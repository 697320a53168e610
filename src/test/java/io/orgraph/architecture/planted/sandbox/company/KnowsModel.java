package io.orgraph.architecture.planted.sandbox.company;

import io.orgraph.architecture.planted.model.KnowsFailure;

/** A simulator that leans on the facade, and so would share its mistakes. */
public final class KnowsModel {
    static final Class<?> KNOWN = KnowsFailure.class;

    private KnowsModel() {}
}
