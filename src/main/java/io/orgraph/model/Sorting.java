package io.orgraph.model;

/** By what a list is ordered, and which way. */
public record Sorting<F extends Enum<F>>(F field, boolean descending) {}
