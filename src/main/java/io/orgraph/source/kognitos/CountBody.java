package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/** The body of a count request: plain ids, not resource names. */
@Serdeable(naming = SnakeCaseStrategy.class)
record CountBody(List<String> workspaceIds) {}
