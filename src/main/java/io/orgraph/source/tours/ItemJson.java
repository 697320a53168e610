package io.orgraph.source.tours;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An object, as sent. No document shows the fields of any object, so none is promised: a field that is absent, or of
 * another type than expected, is null.
 */
record ItemJson(JsonNode node) {
    private static final ItemJson EMPTY = new ItemJson(JsonNode.createObjectNode(Map.of()));

    /** Throws IllegalArgumentException for anything but an object. */
    ItemJson {
        if (!node.isObject()) {
            throw new IllegalArgumentException("An answer holds something else than an object");
        }
    }

    /** The one required field: throws IllegalArgumentException where it is missing. */
    String id() {
        String id = text("id");
        if (id == null) {
            throw new IllegalArgumentException("An answer lacks id");
        }
        return id;
    }

    /** A blank text has no information, so it is null too. */
    @Nullable String text(String key) {
        JsonNode value = field(key, sent -> sent.isString() || sent.isNumber());
        String text = value == null ? "" : value.coerceStringValue();
        return text.isBlank() ? null : text;
    }

    @Nullable Boolean flag(String key) {
        JsonNode value = field(key, JsonNode::isBoolean);
        return value == null ? null : value.getBooleanValue();
    }

    /** A count: neither negative nor beyond an int. */
    @Nullable Integer count(String key) {
        JsonNode value = field(key, JsonNode::isNumber);
        double count = value == null ? -1 : value.getDoubleValue();
        return count >= 0 && count <= Integer.MAX_VALUE ? Integer.valueOf((int) count) : null;
    }

    /** An embedded object; an empty one where it is missing. */
    ItemJson in(String key) {
        JsonNode value = field(key, JsonNode::isObject);
        return value == null ? EMPTY : new ItemJson(value);
    }

    /** Whether the field is an explicit null and not just absent. */
    boolean isNull(String key) {
        return field(key, JsonNode::isNull) != null;
    }

    /** The value where it has that form; null otherwise. */
    @Nullable JsonNode field(String key, Predicate<JsonNode> form) {
        JsonNode value = node.get(key);
        return value != null && form.test(value) ? value : null;
    }
}
