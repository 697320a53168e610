package io.orgraph.sandbox.http;

/** Decides what is to become of each call; asked once for each, from many threads at once. */
@FunctionalInterface
public interface Fates {
    /** Nothing unusual ever happens. */
    Fates USUAL = request -> Fate.USUAL;

    /** The fate of that call. */
    Fate of(Request request);
}
