package io.orgraph.testkit;

import graphql.schema.GraphQLInputValueDefinition;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands where the schema demands a value, for each source: ids of the sandbox by {@code source Type}, as literals.
 *
 * @param ids as they were seen
 */
public record ArgumentSamples(Map<String, String> ids) {
    public static final List<String> SOURCES = List.of("transactionlink", "kognitos", "tours");

    private static final String SEEN = """
            { organizations(sources: ["%s"], first: 1) { nodes { __typename id
                memberships(first: 1) { nodes { __typename id user { __typename id } } }
                roles(first: 1) { nodes { __typename id } } invitations(first: 1) { nodes { __typename id } }
                workspaces(first: 1) { nodes { __typename id roles(first: 1) { nodes { __typename id } }
                  memberships(first: 1) { nodes { __typename id } } } } } } }""";

    /** The types whose ids an input takes, by the name of its field; of several, the first that the source has. */
    private static final Map<String, List<String>> TYPES = Map.of(
            "id", List.of("Workspace", "Organization"),
            "organizationId", List.of("Organization"),
            "workspaceId", List.of("Workspace"),
            "userId", List.of("User"),
            "fromUserId", List.of("User"),
            "roleId", List.of("WorkspaceRole", "OrganizationRole"),
            "membershipId", List.of("OrganizationMembership"),
            "invitationId", List.of("Invitation"),
            "apiKeyId", List.of("ApiKey"));

    private static final Map<String, String> LISTS = Map.of("ids", "Organization", "toUserIds", "User");

    private static final Map<String, String> TEXTS = Map.of(
            "name", "\"Newcomer\"",
            "confirmName", "\"Another\"",
            "token", "\"no-token\"",
            "action", "\"read\"",
            "resourceType", "\"users\"",
            "key", "\"users.read\"",
            "field", "NAME",
            "status", "ACTIVE",
            "atLeast", "1");

    /** Nobody is asked twice to join. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    public static ArgumentSamples seenBy(GraphClient client) {
        return seenBy(client::ask);
    }

    public static ArgumentSamples seenBy(Function<String, GraphAnswer> client) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String source : SOURCES) {
            GraphAnswer answer = client.apply(SEEN.formatted(source));
            collect(source, answer.json().get("data"), ids);
        }
        // They are for sessions, so that the usual credential sees none.
        Object organization = client.apply("{ organizations(sources: [\"tours\"]) { nodes { sourceId } } }")
                .at("organizations.nodes.0.sourceId");
        if (organization != null) {
            OrganizationId in = new OrganizationId(new SourceName("tours"), organization.toString());
            ids.put("tours ApiKey", "\"" + GlobalIds.encode(new ApiKeyId(in, "any")) + "\"");
        }
        return new ArgumentSamples(ids);
    }

    private static void collect(String source, @Nullable Object value, Map<String, String> ids) {
        if (value instanceof Map<?, ?> object) {
            if (object.get("id") != null) {
                ids.putIfAbsent(source + " " + object.get("__typename"), "\"" + object.get("id") + "\"");
            }
            object.values().forEach(inner -> collect(source, inner, ids));
        } else if (value instanceof List<?> items) {
            items.forEach(inner -> collect(source, inner, ids));
        }
    }

    public Optional<String> id(String type, String source) {
        return Optional.ofNullable(ids.get(source + " " + type));
    }

    /** A demanded value; empty where the source has none, or where it is an input of its own. */
    Optional<String> value(GraphQLInputValueDefinition field, ArgumentWalk.Place place, String source) {
        String name = field.getName();
        if (name.equals("source")) {
            return Optional.of("\"" + source + "\"");
        }
        if (LISTS.containsKey(name)) {
            return id(LISTS.getOrDefault(name, ""), source).map(id -> "[" + id + "]");
        }
        if (name.equals("email")) {
            return Optional.of("\"new" + ADDRESSES.incrementAndGet() + "@halden.example\"");
        }
        if (TYPES.containsKey(name)) {
            return types(name, place).stream()
                    .flatMap(type -> id(type, source).stream())
                    .findFirst();
        }
        String known = TEXTS.get(name);
        return name.equals("name") && place.path().isEmpty() ? Optional.empty() : Optional.ofNullable(known);
    }

    /** A role of the organization where that is what the mutation is about; likewise a membership. */
    private static List<String> types(String name, ArgumentWalk.Place place) {
        if (name.equals("id") && place.field().getName().contains("WorkspaceMembership")) {
            return List.of("WorkspaceMembership");
        }
        return name.equals("roleId") && place.field().getName().matches(".*(Organization|Invitation).*")
                ? List.of("OrganizationRole")
                : TYPES.getOrDefault(name, List.of());
    }
}
