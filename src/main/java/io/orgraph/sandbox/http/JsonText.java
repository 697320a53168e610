package io.orgraph.sandbox.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes and parses JSON without data binding. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** The value as text. */
    public static String of(JsonBody body) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            body.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * The members of an object whose values are strings; members of other kinds are left out.
     *
     * @throws IOException if the text is not one JSON object
     */
    public static Map<String, String> stringsOf(String text) throws IOException {
        var strings = new LinkedHashMap<String, String>();
        try (var in = FACTORY.createParser(text)) {
            expect(in, in.nextToken() == JsonToken.START_OBJECT);
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                if (in.nextToken() == JsonToken.VALUE_STRING) {
                    strings.put(name, in.getText());
                }
                in.skipChildren();
            }
            expect(in, in.nextToken() == null);
        }
        return strings;
    }

    private static void expect(JsonParser in, boolean asExpected) throws IOException {
        if (!asExpected) {
            throw new JsonParseException(in, "not one JSON object");
        }
    }
}
