package io.orgraph.graph.schema;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a field, or the fields of an input. Null is absent: many clients send it for what they do not give. An
 * argument that has a default in the schema has it for null as well. The only place where the engine's maps are read.
 */
public final class Arguments {
    private final Map<String, @Nullable Object> given;

    private Arguments(Map<String, @Nullable Object> given) {
        this.given = given;
    }

    public static Arguments of(DataFetchingEnvironment env) {
        Map<String, @Nullable Object> given = env.getArguments();
        return new Arguments(given.containsValue(null) ? withDefaults(given, env) : given);
    }

    private static Map<String, @Nullable Object> withDefaults(
            Map<String, @Nullable Object> given, DataFetchingEnvironment env) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(given);
        whole.replaceAll((name, value) -> value == null ? defaultOf(name, env) : value);
        return whole;
    }

    /** Null where the argument was not there at all, and where its schema has no default. */
    private static @Nullable Object defaultOf(String name, DataFetchingEnvironment env) {
        GraphQLArgument argument = env.getFieldDefinition().getArgument(name);
        return argument.hasSetDefaultValue() ? GraphQLArgument.getArgumentDefaultValue(argument) : null;
    }

    /** The input that stands in an argument or a field; null where it is absent. */
    @SuppressWarnings("unchecked") // The engine has checked it against the schema.
    public @Nullable Arguments in(String name) {
        Map<String, @Nullable Object> inner = (Map<String, @Nullable Object>) given.get(name);
        return inner == null ? null : new Arguments(inner);
    }

    /** The inputs of a list; none where it is absent. */
    @SuppressWarnings("unchecked") // The engine has checked it against the schema.
    public List<Arguments> each(String name) {
        List<Map<String, @Nullable Object>> items = (List<Map<String, @Nullable Object>>) given.get(name);
        return items == null ? List.of() : items.stream().map(Arguments::new).toList();
    }

    /** The texts, or the names of an enum's values, of a list; none where it is absent. */
    @SuppressWarnings("unchecked") // The engine has checked it against the schema.
    public List<String> texts(String name) {
        List<String> items = (List<String>) given.get(name);
        return items == null ? List.of() : Collections.unmodifiableList(items);
    }

    /** The values of an enum that a list names; null where the list is absent. */
    public <E extends Enum<E>> @Nullable Set<E> values(String name, Class<E> type) {
        return has(name)
                ? texts(name).stream().map(value -> Enum.valueOf(type, value)).collect(Collectors.toUnmodifiableSet())
                : null;
    }

    /** A text, or the name of an enum's value; null where it is absent. */
    public @Nullable String text(String name) {
        return (String) given.get(name);
    }

    /** A text that the schema demands. */
    public String required(String name) {
        return requireNonNull(text(name), name);
    }

    /** A number that the schema demands or has a default for. */
    public int number(String name) {
        return (Integer) requireNonNull(given.get(name), name);
    }

    public int number(String name, int absent) {
        return has(name) ? number(name) : absent;
    }

    /** A DateTime; null where it is absent. */
    public @Nullable Instant moment(String name) {
        return (Instant) given.get(name);
    }

    /** False where it is absent. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(given.get(name));
    }

    public boolean has(String name) {
        return given.get(name) != null;
    }

    /** Whether it was named, if only with null: for a change, where null clears and absent leaves. */
    public boolean isNamed(String name) {
        return given.containsKey(name);
    }

    /** What is there, by name: the same for null and for absent. */
    public Map<String, Object> present() {
        return present(given);
    }

    private static Map<String, Object> present(Map<?, ?> values) {
        Map<String, Object> present = new LinkedHashMap<>();
        UnaryOperator<Object> within = value -> value instanceof Map<?, ?> inner ? present(inner) : value;
        values.forEach((name, value) -> {
            if (value != null) {
                present.put(String.valueOf(name), within.apply(value));
            }
        });
        return present;
    }
}
