package io.orgraph.json;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.beans.UnsafeBeanInstantiationIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.GenericPlaceholder;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.annotation.SerdeConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the readers for types, by the same names under which the JSON library reads them. */
final class Readers {
    private static final Set<String> OF_TYPES = Set.of(Serdeable.class.getName(), SerdeConfig.class.getName());
    private static final Set<String> OF_COMPONENTS = Set.of(SerdeConfig.class.getName());

    /** The records that a reader is being made for, each within the one before it. */
    private final Set<Class<?>> around = new HashSet<>();

    private Readers() {}

    /** Returns null for a type of which more is asked than is known here; that is so for a record that may contain itself. */
    static @Nullable ValueReader of(Argument<?> type) {
        return new Readers().reader(type);
    }

    private @Nullable ValueReader reader(Argument<?> type) {
        Class<?> form = type.getType();
        if (form == String.class) {
            return JsonCursor::text;
        } else if (form == Integer.class) {
            return JsonCursor::integer;
        } else if (form == Boolean.class) {
            return JsonCursor::truth;
        } else if (form == List.class) {
            return listOf(type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT));
        }
        return form.isRecord() ? ofRecord(type) : null;
    }

    private @Nullable ValueReader listOf(Argument<?> type) {
        ValueReader item = reader(type);
        return item == null ? null : new ListReader(item);
    }

    private @Nullable ValueReader ofRecord(Argument<?> type) {
        if (!around.add(type.getType())) {
            return null;
        }
        ValueReader reader = ofRecordWithin(type);
        around.remove(type.getType());
        return reader;
    }

    private @Nullable ValueReader ofRecordWithin(Argument<?> type) {
        BeanIntrospection<?> found =
                BeanIntrospector.SHARED.findIntrospection(type.getType()).orElse(null);
        return found instanceof UnsafeBeanInstantiationIntrospection<?> record
                        && hasOnly(record, OF_TYPES, SerdeConfig.NAMING)
                        && record.getConstructorArguments().length <= RecordReader.MOST_COMPONENTS
                ? ofComponents(record, type.getTypeVariables())
                : null;
    }

    private @Nullable ValueReader ofComponents(
            UnsafeBeanInstantiationIntrospection<?> record, Map<String, Argument<?>> variables) {
        List<String> names = new ArrayList<>();
        List<ValueReader> values = new ArrayList<>();
        for (Argument<?> component : record.getConstructorArguments()) {
            BeanProperty<?, ?> property =
                    record.getProperty(component.getName()).orElse(null);
            ValueReader value = ofComponent(component, variables);
            if (value == null || property == null || !hasOnly(property, OF_COMPONENTS, SerdeConfig.PROPERTY)) {
                return null;
            }
            names.add(property.stringValue(SerdeConfig.class, SerdeConfig.PROPERTY)
                    .orElse(component.getName()));
            values.add(value);
        }
        return new RecordReader(record, names, values);
    }

    private @Nullable ValueReader ofComponent(Argument<?> component, Map<String, Argument<?>> variables) {
        if (!component.isNullable()) {
            return null;
        }
        Argument<?> item = component.getFirstTypeVariable().orElse(null);
        return component.getType() == List.class && item instanceof GenericPlaceholder<?> variable
                ? listOf(variables.getOrDefault(variable.getVariableName(), item))
                : reader(component);
    }

    /** Whether the JSON library is told that and nothing else. */
    private static boolean hasOnly(AnnotationMetadata metadata, Set<String> annotations, String value) {
        return metadata.getAnnotationNames().stream()
                        .filter(name -> name.startsWith("io.micronaut.serde"))
                        .allMatch(annotations::contains)
                && metadata.getValues(SerdeConfig.class.getName()).keySet().stream()
                        .allMatch(key -> value.contentEquals(key));
    }
}
