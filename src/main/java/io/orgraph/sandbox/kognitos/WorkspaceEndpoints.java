package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.http.JsonBody;
import io.orgraph.sandbox.http.JsonObject;
import io.orgraph.sandbox.http.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workspaces of an organization, and their users, roles and invitations. */
record WorkspaceEndpoints(Organizations organizations, Lists lists) {
    private static final String ALL = "/api/v1/organizations/{organization}/workspaces";
    private static final String ONE = ALL + "/{workspace}";

    List<Route<Endpoint>> routes() {
        return List.of(
                Route.of("GET", "/api/v1/me/organizations/{organization}/workspaces", this::mine),
                Route.of("GET", ALL, this::all),
                Route.of("POST", ALL + ":countUsers", this::countUsers),
                Route.of("GET", ONE, organizations::workspaceOf),
                Route.of("GET", ONE + "/preferences", this::preferences),
                Route.of("GET", ONE + "/users", this::users),
                Route.of("GET", ONE + "/roles", this::roles),
                Route.of("GET", ONE + "/invites", this::invites));
    }

    private JsonBody mine(Call call) {
        var wanted = organizations.workspacesSeenBy(call).stream()
                .filter(Filters.ofTitles(call.parameter("filter"), Workspace::title))
                .toList();
        return lists.pages().page(call, "user_workspaces", wanted);
    }

    private JsonBody all(Call call) {
        var wanted = organizations.workspacesSeenBy(call).stream()
                .filter(Filters.ofWorkspaces(call.parameter("filter")))
                .sorted(Orders.OF_WORKSPACES.named(call.parameter("order_by")))
                .toList();
        return lists.pages().page(call, "workspaces", wanted);
    }

    /** Workspaces without access are omitted. */
    private JsonBody countUsers(Call call) {
        var counts = new LinkedHashMap<String, Integer>();
        var seen = organizations.workspacesSeenBy(call);
        for (String id : idsIn(call)) {
            seen.stream()
                    .filter(workspace -> workspace.id().equals(id))
                    .forEach(workspace -> counts.put(id, workspace.users().size()));
        }
        return counted(counts);
    }

    private static List<String> idsIn(Call call) {
        var ids = JsonObject.of(call.request().body()).texts("workspace_ids");
        if (ids == null || ids.isEmpty()) {
            throw Refused.invalidArgument("workspace_ids", "workspace_ids is missing or empty");
        }
        if (ids.stream().anyMatch(id -> id.contains("/"))) {
            throw Refused.invalidArgument("workspace_ids", "workspace_ids takes ids, not names of resources");
        }
        return ids;
    }

    private static JsonBody counted(Map<String, Integer> counts) {
        return out -> {
            out.writeStartObject();
            if (!counts.isEmpty()) {
                out.writeObjectFieldStart("workspace_user_counts");
                for (var count : counts.entrySet()) {
                    out.writeNumberField(count.getKey(), count.getValue());
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        };
    }

    private JsonBody preferences(Call call) {
        return organizations.workspaceOf(call).preferences();
    }

    private JsonBody users(Call call) {
        return lists.users(call, organizations.workspaceOf(call).users());
    }

    private JsonBody roles(Call call) {
        return lists.roles(call, organizations.workspaceOf(call).roles());
    }

    private JsonBody invites(Call call) {
        return lists.invites(call, organizations.of(call).invitesTo(organizations.workspaceOf(call)));
    }
}
