package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many users each workspace has, as it is sent: by the workspace's id. */
@Serdeable(naming = SnakeCaseStrategy.class)
record CountsJson(@Nullable Map<String, Integer> workspaceUserCounts) {}
