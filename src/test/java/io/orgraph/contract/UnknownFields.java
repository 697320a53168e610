package io.orgraph.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What an upstream may come to answer that no adapter has seen yet. */
final class UnknownFields {
    static final String WORD = "SOMETHING_NEW";

    private UnknownFields() {}

    /** A field more in each object but those that are maps of values. */
    static String fields(String json, Set<String> maps) {
        JsonNode root = Json.parsed(json);
        addFields(root, maps);
        return root.toString();
    }

    /** A new word in each of these fields that holds one. */
    static String words(String json, Set<String> fields) {
        JsonNode root = Json.parsed(json);
        replaceWords(root, fields);
        return root.toString();
    }

    private static void addFields(JsonNode node, Set<String> maps) {
        node.properties().stream()
                .filter(field -> !maps.contains(field.getKey()))
                .forEach(field -> addFields(field.getValue(), maps));
        if (node.isArray()) {
            node.forEach(item -> addFields(item, maps));
        }
        if (node instanceof ObjectNode object) {
            object.putObject("newlyInvented").putArray("deep").add(1);
        }
    }

    private static void replaceWords(JsonNode node, Set<String> fields) {
        node.forEach(child -> replaceWords(child, fields));
        if (node instanceof ObjectNode object) {
            fields.stream().filter(field -> object.path(field).isTextual()).forEach(field -> object.put(field, WORD));
        }
    }
}
