package io.orgraph.architecture.planted.source.tours;

/** A wire record that others can come to lean on. */
public record TourJson(String name) {}
