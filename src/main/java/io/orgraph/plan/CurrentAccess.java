package io.orgraph.plan;

import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The current direct memberships: all of each workspace that a scope may include. */
public record CurrentAccess(Map<WorkspaceId, List<WorkspaceMembership>> byWorkspace) {
    public CurrentAccess {
        byWorkspace = Collections.unmodifiableMap(new LinkedHashMap<>(byWorkspace));
    }

    /** The memberships in the scope, workspace by workspace. */
    List<WorkspaceMembership> in(PlanScope scope) {
        return byWorkspace.values().stream()
                .flatMap(List::stream)
                .filter(membership -> scope.holds(membership.id()))
                .toList();
    }

    List<WorkspaceMembership> of(WorkspaceId workspace) {
        return byWorkspace.getOrDefault(workspace, List.of());
    }
}
