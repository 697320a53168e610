package io.orgraph.source;

/** A port that lists. It has a method of its own that tells the list's traits, since one adapter gives several lists. */
public interface ListPort extends Port {}
