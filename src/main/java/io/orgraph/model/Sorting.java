package io.orgraph.model;

/** The field that a list is ordered by, and the direction. */
public record Sorting<F extends Enum<F>>(F field, boolean descending) {}
