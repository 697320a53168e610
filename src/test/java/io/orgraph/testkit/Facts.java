package io.orgraph.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What answers tell of each object that has an id: of each of its fields, every value and one place where it stood. */
public final class Facts {
    /** Of an object and a field of it with its arguments, by its values as texts, the place of the first of each. */
    private final Map<Subject, Map<String, Map<String, String>>> told = new LinkedHashMap<>();

    /** An object with an id, as a normalizing cache knows it. */
    public record Subject(String type, String id) {
        /** The name of the source that the id is of. */
        public String source() {
            String[] parts = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8).split("\u001f", -1);
            return parts.length > 2 ? parts[2] : "";
        }
    }

    public void add(Subject subject, String field, Object value, String place) {
        told.computeIfAbsent(subject, of -> new LinkedHashMap<>())
                .computeIfAbsent(field, of -> new LinkedHashMap<>())
                .putIfAbsent(String.valueOf(value), place);
    }

    /** Whether the field was told, and has no other value. */
    public boolean isToldAs(Subject subject, String field, String value) {
        Map<String, Map<String, String>> fields = told.getOrDefault(subject, Map.of());
        return Set.of(value).equals(fields.getOrDefault(field, Map.of()).keySet());
    }

    public List<Subject> subjects() {
        return List.copyOf(told.keySet());
    }

    /** How many values of fields were told. */
    public int size() {
        return told.values().stream().mapToInt(Map::size).sum();
    }

    /** Fields that have more than one value: by {@code source Type.field}, the values of some objects. */
    public Map<String, List<String>> contradictions() {
        Map<String, List<String>> found = new TreeMap<>();
        told.forEach((subject, fields) -> fields.forEach((field, values) -> {
            if (values.size() > 1) {
                String name = field.replaceAll("[.(].*", "");
                found.computeIfAbsent(subject.source() + " " + subject.type() + "." + name, of -> new ArrayList<>())
                        .add(subject.id() + " " + field + ": " + values);
            }
        }));
        return found;
    }
}
