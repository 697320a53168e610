package io.orgraph.session;

/** The key of a session in a store: the hash of its id. */
public record SessionKey(String hash) {}
