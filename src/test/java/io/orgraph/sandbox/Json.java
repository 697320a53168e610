package io.orgraph.sandbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON value to look into; asking for what is not there fails the test. */
public record Json(@Nullable Object value) {

    public static Json parsed(String text) {
        try (var in = new JsonFactory().createParser(text)) {
            in.nextToken();
            return read(in);
        } catch (IOException malformed) {
            throw new AssertionError("not JSON: " + text, malformed);
        }
    }

    public Json at(String field) {
        var member = members().get(field);
        if (member == null) {
            throw new AssertionError("no " + field + " in " + members().keySet());
        }
        return member;
    }

    public Set<String> fields() {
        return members().keySet();
    }

    public boolean has(String field) {
        return fields().contains(field);
    }

    public boolean isNull() {
        return value == null;
    }

    public String text() {
        return (String) present();
    }

    public int number() {
        return (int) present();
    }

    public boolean isTrue() {
        return (boolean) present();
    }

    public List<Json> items() {
        return ((List<?>) present()).stream().map(Json.class::cast).toList();
    }

    public List<String> texts(String field) {
        return items().stream().map(item -> item.at(field).text()).toList();
    }

    /** The one item whose field holds that text. */
    public Json item(String field, String text) {
        var found = items().stream()
                .filter(item -> item.at(field).text().equals(text))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " items have " + field + " " + text);
        }
        return found.get(0);
    }

    private Map<String, Json> members() {
        var members = new LinkedHashMap<String, Json>();
        ((Map<?, ?>) present()).forEach((name, member) -> members.put((String) name, (Json) member));
        return members;
    }

    private Object present() {
        if (value == null) {
            throw new AssertionError("null where a value was expected");
        }
        return value;
    }

    private static Json read(JsonParser in) throws IOException {
        return new Json(
                switch (in.currentToken()) {
                    case START_OBJECT -> object(in);
                    case START_ARRAY -> array(in);
                    case VALUE_STRING -> in.getText();
                    case VALUE_NUMBER_INT -> in.getIntValue();
                    case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
                    default -> null;
                });
    }

    private static Map<String, Json> object(JsonParser in) throws IOException {
        var members = new LinkedHashMap<String, Json>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, read(in));
        }
        return members;
    }

    private static List<Json> array(JsonParser in) throws IOException {
        var items = new ArrayList<Json>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(in));
        }
        return items;
    }
}
