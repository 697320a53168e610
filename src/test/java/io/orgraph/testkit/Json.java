package io.orgraph.testkit;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps and lists, read by paths such as {@code data.organizations.nodes.0.id}. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.createDefault();

    private Json() {}

    public static Map<String, Object> read(byte[] text) {
        try {
            return MAPPER.readValue(text, Argument.mapOf(String.class, Object.class));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Null where any step of the path is missing. */
    public static @Nullable Object at(@Nullable Object json, String path) {
        Object here = json;
        for (String step : path.split("\\.", -1)) {
            here = step(here, step);
        }
        return here;
    }

    private static @Nullable Object step(@Nullable Object here, String step) {
        if (here instanceof Map<?, ?> object) {
            return object.get(step);
        }
        if (here instanceof List<?> array && Integer.parseInt(step) < array.size()) {
            return array.get(Integer.parseInt(step));
        }
        return null;
    }
}
