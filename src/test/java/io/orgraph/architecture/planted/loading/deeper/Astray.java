package io.orgraph.architecture.planted.loading.deeper;

/** In a package below one of the table's; the table has to say what it may use. */
final class Astray {
    private Astray() {}
}
