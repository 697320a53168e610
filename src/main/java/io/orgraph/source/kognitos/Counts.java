package io.orgraph.source.kognitos;

import io.orgraph.model.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number of users of each workspace. */
final class Counts {
    private Counts() {}

    static CountBody body(List<WorkspaceId> workspaces) {
        return new CountBody(
                workspaces.stream().map(WorkspaceId::value).distinct().toList());
    }

    /** Returns the counts of the requested workspaces, and of no others. */
    static Map<WorkspaceId, Integer> of(List<WorkspaceId> workspaces, CountsJson json) {
        Map<String, Integer> sent = json.workspaceUserCounts();
        Map<WorkspaceId, Integer> counts = new HashMap<>();
        for (WorkspaceId workspace : workspaces) {
            Integer count = sent == null ? null : sent.get(workspace.value());
            if (count != null) {
                counts.put(workspace, count);
            }
        }
        return counts;
    }
}
