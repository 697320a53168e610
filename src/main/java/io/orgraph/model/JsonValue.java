package io.orgraph.model;

/**
 * JSON as a source sent it, which nobody here looks into.
 *
 * @param plain maps by text, lists, texts, numbers and booleans; null only within a map or a list
 */
public record JsonValue(Object plain) {}
