package io.orgraph.http.persisted;

/**
 * A document of the manifest.
 *
 * @param id by which clients name it
 * @param name the operation's, for log lines and metrics
 */
public record TrustedDocument(String id, String name, String text) {}
