package io.orgraph.source;

/**
 * One thing that a source may be able to do. A port never throws for an expected failure and its futures never complete
 * exceptionally for one: the failure is in the {@link io.orgraph.failure.Answer}. A port never blocks.
 */
public interface Port {}
