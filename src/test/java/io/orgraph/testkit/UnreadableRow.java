package io.orgraph.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What may stand in a list in the place of a row, whichever list of whichever source it is. */
@SuppressWarnings("ImmutableEnumChecker") // The changes have no state; a lambda cannot say so.
public enum UnreadableRow {
    ID_NULL(ids((row, key) -> row.putNull(key))),
    ID_MISSING(ids((row, key) -> row.remove(key))),
    ID_NUMBER(ids((row, key) -> row.put(key, 7))),
    ID_OBJECT(ids((row, key) -> row.putObject(key).put("id", "a"))),
    ID_LIST(ids((row, key) -> row.putArray(key).add("a"))),
    ID_DOTS(ids((row, key) -> row.put(key, text(key, "..")))),
    ID_EMPTY(ids((row, key) -> row.put(key, text(key, "")))),
    ID_LONG(ids((row, key) -> row.put(key, text(key, "a".repeat(10_000))))),
    ID_CONTROL(ids((row, key) -> row.put(key, text(key, "a\u0000\u202eb")))),
    EMPTY_OBJECT(row -> new ObjectMapper().createObjectNode()),
    NO_OBJECT(row -> TextNode.valueOf("MARKER")),
    A_LIST(row -> new ObjectMapper().createArrayNode().add(row)),
    NULL(row -> NullNode.instance);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> IDS = List.of("id", "userId", "enrollmentId", "invitation_id", "name");

    private final UnaryOperator<JsonNode> change;

    UnreadableRow(UnaryOperator<JsonNode> change) {
        this.change = change;
    }

    /** The row as it cannot be read. */
    public JsonNode of(JsonNode row) {
        return change.apply(row.deepCopy());
    }

    /** The answer with its rows changed; as it was where it holds no list. */
    public static String inRows(String body, UnaryOperator<ArrayNode> change) {
        try {
            JsonNode answer = JSON.readTree(body);
            ArrayNode rows = rowsOf(answer);
            if (rows == null) {
                return body;
            }
            ArrayNode changed = change.apply(rows.deepCopy());
            rows.removeAll();
            rows.addAll(changed);
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException noJson) {
            return body;
        }
    }

    private static @Nullable ArrayNode rowsOf(JsonNode answer) {
        if (answer instanceof ArrayNode rows) {
            return rows;
        }
        for (JsonNode value : answer) {
            if (value instanceof ArrayNode rows
                    && (rows.isEmpty() || rows.get(0).isObject())) {
                return rows;
            }
        }
        return null;
    }

    /** Kognitos calls what it lists by the names of resources, and shows people as a user inside of a row. */
    private static UnaryOperator<JsonNode> ids(BiConsumer<ObjectNode, String> change) {
        return row -> {
            for (JsonNode holder : List.of(row, row.path("user"))) {
                if (holder instanceof ObjectNode object) {
                    IDS.stream().filter(key -> isId(object, key)).forEach(key -> change.accept(object, key));
                }
            }
            return row;
        };
    }

    private static boolean isId(ObjectNode object, String key) {
        return object.has(key)
                && (!key.equals("name") || object.path(key).asText().startsWith("organizations/"));
    }

    private static String text(String key, String id) {
        return key.equals("name") ? "organizations/" + id : id;
    }
}
