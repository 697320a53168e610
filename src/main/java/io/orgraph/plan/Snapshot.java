package io.orgraph.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Some fields of a thing at one time, each with its texts: none for null, several for a list. */
public record Snapshot(Map<String, List<String>> fields) {
    public static final Snapshot EMPTY = new Snapshot(Map.of());

    public Snapshot {
        Map<String, List<String>> sorted = new TreeMap<>();
        fields.forEach((field, texts) -> sorted.put(field, List.copyOf(texts)));
        fields = Collections.unmodifiableMap(sorted);
    }

    /** With one field more that has one text, or null. */
    public Snapshot with(String field, @Nullable String text) {
        return withAll(field, text == null ? List.of() : List.of(text));
    }

    /** With one field more that has several texts, whose order has no meaning. */
    public Snapshot withAll(String field, List<String> texts) {
        Map<String, List<String>> more = new TreeMap<>(fields);
        more.put(field, texts.stream().sorted().toList());
        return new Snapshot(more);
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The text of a field; null for null, and where the field is missing. */
    public @Nullable String text(String field) {
        List<String> texts = list(field);
        return texts.isEmpty() ? null : texts.get(0);
    }

    public List<String> list(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Only some of the fields, as far as they are there. */
    public Snapshot only(Set<String> names) {
        Map<String, List<String>> some = new TreeMap<>(fields);
        some.keySet().retainAll(names);
        return new Snapshot(some);
    }
}
