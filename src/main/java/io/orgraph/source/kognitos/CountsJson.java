package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number of users of each workspace by the workspace's id, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record CountsJson(@Nullable Map<String, Integer> workspaceUserCounts) {}
