package io.orgraph.architecture.planted.change;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** A change that declares itself a bean. */
final class WiresItself {
    static final Class<?> SINGLETON = Singleton.class;
    static final Class<?> FACTORY = Factory.class;

    private WiresItself() {}
}
