package io.orgraph.sandbox.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object from a request; reading a member as another type throws {@link Malformed}.
 *
 * @param members strings as String, arrays as List; anything else as an Object that is neither, null among it
 */
public record JsonObject(Map<String, Object> members) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Object NULL = new Object();
    private static final Object OTHER = new Object();

    /** Keeps a copy. */
    public JsonObject {
        members = Map.copyOf(members);
    }

    /** Parses a text that is one object; of a member that appears twice, the last counts. */
    public static JsonObject of(String text) {
        try (var in = FACTORY.createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("The body is not a JSON object");
            }
            var object = new JsonObject(membersOf(in));
            if (in.nextToken() != null) {
                throw new Malformed("Something follows the JSON object in the body");
            }
            return object;
        } catch (IOException notJson) {
            throw new Malformed("The body is not JSON");
        }
    }

    /** Whether there is a member of that name; its value may be null. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The string, or null if the member is null or not there. */
    public @Nullable String text(String name) {
        var value = members.get(name);
        if (value == null || value == NULL) {
            return null;
        }
        return stringOf(name, value);
    }

    /** The strings, or null if the member is not there. */
    public @Nullable List<String> texts(String name) {
        var value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> items)) {
            throw new Malformed(name + " is not an array");
        }
        return items.stream().map(item -> stringOf(name, item)).toList();
    }

    private static String stringOf(String name, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new Malformed(name + " is not a string where it has to be");
    }

    private static Map<String, Object> membersOf(JsonParser in) throws IOException {
        var members = new LinkedHashMap<String, Object>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, valueOf(in));
        }
        return members;
    }

    private static Object valueOf(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getText();
            case VALUE_NULL -> NULL;
            case START_ARRAY -> itemsOf(in);
            default -> {
                in.skipChildren();
                yield OTHER;
            }
        };
    }

    private static List<Object> itemsOf(JsonParser in) throws IOException {
        var items = new ArrayList<Object>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(valueOf(in));
        }
        return items;
    }
}
