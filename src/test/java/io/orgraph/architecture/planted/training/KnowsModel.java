package io.orgraph.architecture.planted.training;

import io.orgraph.architecture.planted.model.KnowsFailure;

/** A training run that reads answers with the graph's own nouns. */
final class KnowsModel {
    static final Class<?> KNOWN = KnowsFailure.class;

    private KnowsModel() {}
}
