package io.orgraph.contract;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an answer tells, as lines of a path and a value, so that parts of it can be left out. */
final class Shape {
    private final Map<String, String> lines = new TreeMap<>();
    private final Set<String> without;

    private Shape(Set<String> without) {
        this.without = without;
    }

    /** Everything but the components of these names. */
    static Map<String, String> of(Object value, Set<String> without) {
        Shape shape = new Shape(without);
        shape.add("", value);
        return shape.lines;
    }

    private void add(String path, @Nullable Object value) {
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                if (!without.contains(component.getName())) {
                    add(path + '/' + component.getName(), valueOf(component, value));
                }
            }
        } else if (value instanceof List<?> list) {
            lines.put(path + "/size", Integer.toString(list.size()));
            for (int i = 0; i < list.size(); i++) {
                add(path + '/' + i, list.get(i));
            }
        } else {
            lines.put(path, String.valueOf(value));
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
