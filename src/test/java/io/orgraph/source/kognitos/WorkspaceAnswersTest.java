package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.Sample.FIRST;
import static io.orgraph.source.kognitos.Sample.ORGANIZATION;
import static io.orgraph.source.kognitos.Sample.WORKSPACE;
import static io.orgraph.source.kognitos.Sample.workspace;
import static io.orgraph.source.kognitos.Wired.SOMEBODY;

import io.orgraph.model.Contact;
import io.orgraph.model.GeneralPreferences;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.Page;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspacePreferences;
import io.orgraph.model.WorkspaceQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class WorkspaceAnswersTest extends RecordedAnswers {
    private static final String IN_FULL = """
            {"name": "organizations/o1/workspaces/w1", "title": "Claims", "workspace_icon": "truck",
             "workspace_icon_color": "#0F766E", "create_time": "2025-03-01T09:30:00Z",
             "update_time": "2025-04-02T10:00:00Z", "creator_display_name": "Ada", "creator_email": "a@b.example"}""";
    private static final Workspace CLAIMS = new Workspace(
            WORKSPACE,
            "Claims",
            null,
            null,
            null,
            "truck",
            "#0F766E",
            new Contact("Ada", "a@b.example"),
            new LazyInstant("2025-03-01T09:30:00Z"),
            new LazyInstant("2025-04-02T10:00:00Z"));
    private static final Workspace BARE =
            new Workspace(WORKSPACE, null, null, null, null, null, null, null, null, null);

    static Stream<Recorded<?>> answers() {
        return Stream.of(
                one("a workspace in full", IN_FULL, CLAIMS),
                one("one without anything", "{}", BARE),
                one(
                        "one with null and empty for all that is absent, and fields that nobody knows",
                        "{\"name\": \"\", \"title\": null, \"create_time\": \"\", \"update_time\": null, \"tier\": 1,"
                                + " \"workspace_icon\": \"\", \"workspace_icon_color\": null, \"creator_email\": \"\"}",
                        BARE),
                new Recorded<>(
                        "the preferences of a workspace",
                        kognitos -> kognitos.workspacePreferences(WORKSPACE, SOMEBODY),
                        "{\"name\": \"organizations/o1/workspaces/w1/preferences\", \"support_team_access\": true,"
                                + " \"general\": {\"time_zone\": \"Europe/Oslo\"}}",
                        new WorkspacePreferences(
                                true, new GeneralPreferences("Europe/Oslo", null, null, null, 0, null))),
                new Recorded<>(
                        "the preferences of a workspace at their defaults",
                        kognitos -> kognitos.workspacePreferences(WORKSPACE, SOMEBODY),
                        "{}",
                        new WorkspacePreferences(false, null)),
                list("the workspaces", "{\"workspaces\": [" + IN_FULL + "]}", CLAIMS),
                list("no workspaces", "{}"),
                list("null workspaces", "{\"workspaces\": null}"),
                list("workspaces under another list's key", "{\"user_workspaces\": [" + IN_FULL + "]}"),
                counts("counts", "{\"workspace_user_counts\": {\"w1\": 3, \"w2\": 0}}", Map.of("w1", 3, "w2", 0)),
                counts("no counts", "{}", Map.of()),
                counts("null counts", "{\"workspace_user_counts\": null}", Map.of()),
                counts(
                        "counts of which one is null and one was not asked for",
                        "{\"workspace_user_counts\": {\"w1\": null, \"w9\": 4}, \"as_of\": \"today\"}",
                        Map.of()));
    }

    private static Recorded<Workspace> one(String name, String sent, Workspace meaning) {
        return new Recorded<>(name, kognitos -> kognitos.workspace(WORKSPACE, SOMEBODY), sent, meaning);
    }

    private static Recorded<Page<Workspace>> list(String name, String sent, Workspace... meaning) {
        return new Recorded<>(
                name,
                kognitos -> kognitos.workspaces(ORGANIZATION, WorkspaceQuery.ALL, FIRST, SOMEBODY),
                sent,
                new Page<>(List.of(meaning), List.of(), null));
    }

    private static Recorded<Map<WorkspaceId, Integer>> counts(String name, String sent, Map<String, Integer> meaning) {
        List<WorkspaceId> asked = List.of(workspace("w1"), workspace("w2"));
        return new Recorded<>(
                name,
                kognitos -> kognitos.workspaceMembershipCounts(ORGANIZATION, asked, SOMEBODY),
                sent,
                asked.stream()
                        .filter(workspace -> meaning.containsKey(workspace.value()))
                        .collect(Collectors.toMap(
                                workspace -> workspace, workspace -> meaning.getOrDefault(workspace.value(), 0))));
    }
}
