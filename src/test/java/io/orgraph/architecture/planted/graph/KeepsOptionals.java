package io.orgraph.architecture.planted.graph;

import java.util.Optional;
import java.util.OptionalInt;

/** Optionals that are kept and handed in. */
final class KeepsOptionals {
    Optional<String> field = Optional.empty();

    KeepsOptionals(Optional<String> given) {
        field = given;
    }

    void method(Optional<String> given) {
        field = given;
    }

    record Component(OptionalInt number) {}
}
