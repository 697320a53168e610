package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/** What a count is asked with: plain ids, not names of resources. */
@Serdeable(naming = SnakeCaseStrategy.class)
record CountBody(List<String> workspaceIds) {}
