package io.orgraph.source;

/**
 * One capability of a source. A port never blocks. It never throws for an expected failure and its futures never
 * complete exceptionally for one: the failure is in the {@link io.orgraph.failure.Answer}.
 */
public interface Port {}
