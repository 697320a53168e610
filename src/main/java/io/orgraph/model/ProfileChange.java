package io.orgraph.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What is to change about a user's profile; a field that is not in it stays. */
public record ProfileChange(Map<Field, FieldUpdate<String>> updates) {

    public ProfileChange {
        updates = Map.copyOf(updates);
    }

    /** What a profile may have. Each source takes some of these. */
    public enum Field {
        DISPLAY_NAME,
        FIRST_NAME,
        LAST_NAME,
        TITLE
    }

    public FieldUpdate<String> of(Field field) {
        return updates.getOrDefault(field, FieldUpdate.none());
    }

    /** The fields that are to change. */
    public Set<Field> given() {
        Map<Field, FieldUpdate<String>> given = new EnumMap<>(Field.class);
        updates.forEach((field, update) -> {
            if (update.given()) {
                given.put(field, update);
            }
        });
        return given.keySet();
    }
}
