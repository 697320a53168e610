package io.orgraph.source.tours;

import io.micronaut.json.tree.JsonNode;
import io.orgraph.model.FieldUpdate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a write: exactly the keys that it was given, in their order. An absent key leaves its field as it is, and
 * null clears it; a record could not tell the two apart.
 */
final class Body {
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    Body with(String key, String text) {
        return edited(key, FieldUpdate.to(text));
    }

    Body edited(String key, FieldUpdate<String> edit) {
        return edit.given() ? put(key, text(edit.value())) : this;
    }

    Body editedList(String key, FieldUpdate<List<String>> edit) {
        return edit.given() ? put(key, array(edit.value())) : this;
    }

    JsonNode json() {
        return JsonNode.createObjectNode(fields);
    }

    private Body put(String key, JsonNode value) {
        fields.put(key, value);
        return this;
    }

    private static JsonNode array(@Nullable List<String> texts) {
        return texts == null
                ? JsonNode.nullNode()
                : JsonNode.createArrayNode(texts.stream().map(Body::text).toList());
    }

    private static JsonNode text(@Nullable String text) {
        return text == null ? JsonNode.nullNode() : JsonNode.createStringNode(text);
    }
}
