package io.orgraph.architecture.planted.common;

/** In a package that the table does not have. */
final class Astray {
    private Astray() {}
}
