package io.orgraph.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the settings that the framework's libraries declare in META-INF/spring-configuration-metadata.json: one file in
 * each library, or all of them concatenated in one jar.
 */
final class FrameworkMetadata {
    private static final String FILE = "META-INF/spring-configuration-metadata.json";

    private final Map<String, String> properties = new HashMap<>();
    private final List<String> groups = new ArrayList<>();

    private FrameworkMetadata() {}

    /** Returns types by names. */
    static Map<String, String> read() {
        FrameworkMetadata read = new FrameworkMetadata();
        try {
            for (URL file :
                    Collections.list(FrameworkMetadata.class.getClassLoader().getResources(FILE))) {
                try (JsonParser json = new JsonFactory().createParser(file.openStream())) {
                    read.all(json);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return KnownFrameworkSettings.withEndpoints(read.properties, read.groups);
    }

    private void all(JsonParser json) throws IOException {
        String list = "";
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                list = String.valueOf(json.currentName());
            } else if (token == JsonToken.START_OBJECT
                    && json.getParsingContext().getParent().inArray()) {
                one(list, json);
            }
        }
    }

    private void one(String list, JsonParser json) throws IOException {
        String name = "";
        String type = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            name = "name".equals(key) ? json.getText() : name;
            type = "type".equals(key) ? json.getText() : type;
            json.skipChildren();
        }
        if (list.equals("properties")) {
            properties.put(name, type);
        } else if (list.equals("groups")) {
            groups.add(name);
        }
    }
}
