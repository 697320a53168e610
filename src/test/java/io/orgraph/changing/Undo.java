package io.orgraph.changing;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends the undo tokens of an answer, all that are in it. */
final class Undo {
    static final Mutation UNDO = Mutation.of("undo", """
            results { index outcome undo deletedId userErrors { code path }
              node { id
                ... on Organization { organizationName: name }
                ... on OrganizationRole { name permissions { key } }
                ... on OrganizationMembership { roles { name } }
                ... on WorkspaceMembership { directRoles { id } }
                ... on User { status firstName lastName title }
                ... on Invitation { state }
                ... on ApiKey { keyStatus: status } } }""");

    private Undo() {}

    static GraphAnswer of(GraphClient client, GraphAnswer answer) {
        return UNDO.ask(client, Map.of("tokens", tokens(answer)));
    }

    static List<String> tokens(GraphAnswer answer) {
        List<String> tokens = new ArrayList<>();
        collect(answer.json().get("data"), tokens);
        return tokens;
    }

    private static void collect(@Nullable Object value, List<String> tokens) {
        if (value instanceof Map<?, ?> object) {
            if (object.get("undo") instanceof String token) {
                tokens.add(token);
            }
            object.values().forEach(each -> collect(each, tokens));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, tokens));
        }
    }
}
