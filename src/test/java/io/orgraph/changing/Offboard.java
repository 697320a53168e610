package io.orgraph.changing;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;

/** Plans to off-board users, and their application. */
final class Offboard {
    static final String PLAN = """
            query($input: AccessPlanInput!) { accessPlan(input: $input) {
                token userErrors { code path message }
                counts { remove suspend removeFromOrganization revokeInvitation keep blocked unsupported }
                items { action user { id } workspace { id } invitation { id email } } } }""";
    static final Mutation APPLY = Mutation.of("applyAccessPlan", """
            results { index outcome undo removedMembershipId revokedInvitationId item { action } userErrors { code path } }
            freshPlan { token }""");

    private Offboard() {}

    static GraphAnswer plan(GraphClient client, Map<String, Object> leaving) {
        return plan(client, leaving, Map.of("keepManagers", 0));
    }

    static GraphAnswer plan(GraphClient client, Map<String, Object> leaving, Map<String, Object> guards) {
        return client.ask(PLAN, Map.of("input", Map.of("target", Map.of("offboard", leaving), "guards", guards)));
    }

    static GraphAnswer apply(GraphClient client, GraphAnswer planned) {
        return APPLY.ask(client, Map.of("token", planned.text("accessPlan.token")));
    }

    static List<String> actions(GraphAnswer planned) {
        return planned.list("accessPlan.items").stream()
                .map(item -> String.valueOf(Json.at(item, "action")))
                .toList();
    }

    static List<String> outcomes(GraphAnswer applied) {
        return PlannedWorkspace.outcomes(applied);
    }
}
