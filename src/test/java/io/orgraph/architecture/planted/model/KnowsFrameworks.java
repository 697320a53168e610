package io.orgraph.architecture.planted.model;

import io.micronaut.core.type.Argument;

/** A noun with a framework in it. */
final class KnowsFrameworks {
    static final Class<?> MICRONAUT = Argument.class;

    private KnowsFrameworks() {}
}
