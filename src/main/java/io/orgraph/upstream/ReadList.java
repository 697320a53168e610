package io.orgraph.upstream;

/**
 * An answer that holds a list.
 *
 * @param sent the answer, with the rows that are of their form
 * @param leftOut how many rows were of another form
 */
public record ReadList<E>(E sent, int leftOut) {}
