package io.orgraph.architecture.planted;

/** Beside the entry point, where only the entry point is. */
final class Astray {
    private Astray() {}
}
