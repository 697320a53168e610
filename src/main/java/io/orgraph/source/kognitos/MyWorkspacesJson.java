package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the caller's own workspaces, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record MyWorkspacesJson(
        @Nullable List<WorkspaceJson> userWorkspaces,
        @Nullable String nextPageToken) implements PageJson<WorkspaceJson> {
    @Override
    public @Nullable List<WorkspaceJson> items() {
        return userWorkspaces;
    }
}
