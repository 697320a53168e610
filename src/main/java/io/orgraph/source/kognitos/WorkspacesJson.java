package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of an organization's workspaces, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record WorkspacesJson(
        @Nullable List<WorkspaceJson> workspaces, @Nullable String nextPageToken) implements PageJson<WorkspaceJson> {
    @Override
    public @Nullable List<WorkspaceJson> items() {
        return workspaces;
    }
}
