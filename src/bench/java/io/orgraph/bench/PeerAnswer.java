package io.orgraph.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers of different schemas in one form: the list of workspaces as the plain schema has it. */
final class PeerAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    private PeerAnswer() {}

    /** An answer in Orgraph's schema. */
    static List<?> ofGraph(byte[] body) {
        Object organization =
                list(get(get(data(body), "organizations"), "nodes")).get(0);
        return Stream.of("workspaces", "more")
                .filter(page -> has(organization, page))
                .flatMap(page -> rows(get(organization, page)).stream())
                .map(PeerAnswer::workspace)
                .toList();
    }

    /** An answer in the plain schema. */
    static List<?> ofPlain(byte[] body) {
        return list(get(data(body), "workspaces"));
    }

    /** The upstream's own list, of which only id and name are asked for elsewhere. */
    static List<?> ofRest(byte[] body) {
        return list(read(body)).stream()
                .map(row -> Map.of("id", get(row, "id"), "name", get(row, "name")))
                .toList();
    }

    private static Map<String, Object> workspace(Object node) {
        Map<String, Object> workspace = new LinkedHashMap<>();
        workspace.put("id", get(node, "sourceId"));
        workspace.put("name", get(node, "name"));
        if (has(node, "memberships")) {
            workspace.put(
                    "memberships",
                    rows(get(node, "memberships")).stream()
                            .map(PeerAnswer::membership)
                            .toList());
        }
        return workspace;
    }

    private static Map<String, Object> membership(Object node) {
        Map<String, Object> membership = new LinkedHashMap<>();
        Object user = get(node, "user");
        membership.put("userId", get(user, "sourceId"));
        if (has(user, "email")) {
            membership.put("user", Map.of("displayName", get(user, "displayName"), "email", get(user, "email")));
        }
        List<?> roles = list(get(node, "directRoles"));
        if (roles.size() != 1) {
            throw new IllegalStateException("A membership has " + roles.size() + " roles instead of one");
        }
        membership.put("role", role(roles.get(0)));
        return membership;
    }

    private static Map<String, Object> role(Object node) {
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("id", get(node, "sourceId"));
        role.put("name", get(node, "name"));
        if (has(node, "permissions")) {
            role.put(
                    "permissions",
                    list(get(node, "permissions")).stream()
                            .map(permission -> Map.of(
                                    "id", get(permission, "sourceId"),
                                    "resourceType", get(permission, "resourceType"),
                                    "relation", get(permission, "action")))
                            .toList());
        }
        return role;
    }

    private static Object data(byte[] body) {
        Object answer = read(body);
        if (has(answer, "errors")) {
            throw new IllegalStateException("The answer has errors: " + get(answer, "errors"));
        }
        return get(answer, "data");
    }

    private static List<?> rows(Object connection) {
        return list(get(connection, "nodes"));
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("Not a list: " + value);
    }

    private static boolean has(Object object, String name) {
        return object instanceof Map<?, ?> map && map.containsKey(name);
    }

    private static Object get(Object object, String name) {
        if (object instanceof Map<?, ?> map && map.get(name) != null) {
            return map.get(name);
        }
        throw new IllegalStateException("No " + name + " in the answer");
    }

    private static Object read(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            return value(parser, parser.nextToken());
        } catch (IOException broken) {
            throw new IllegalStateException("The answer is no JSON", broken);
        }
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                object.put(name, value(parser, parser.nextToken()));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                array.add(value(parser, next));
            }
            return array;
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getText();
    }
}
