package io.orgraph.json;

import io.micronaut.core.type.Argument;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of texts, ints, truth values, records and lists of them, in the form that nearly all of them come in, as
 * the JSON library would read them. A reader is made for each type once.
 */
public final class RecordReaders {
    private final Map<Argument<?>, Optional<ValueReader>> readers = new ConcurrentHashMap<>();

    /**
     * Returns null where the type or the text has another form than is read here; then the JSON library has to judge
     * it. Throws what a constructor throws.
     */
    @SuppressWarnings("unchecked") // A reader is made for its type.
    public <T> @Nullable T read(byte[] json, Argument<T> type) {
        Optional<ValueReader> reader = readers.computeIfAbsent(type, wanted -> Optional.ofNullable(Readers.of(wanted)));
        if (reader.isEmpty()) {
            return null;
        }
        try {
            JsonCursor cursor = new JsonCursor(json);
            T value = (T) reader.get().read(cursor);
            return cursor.isAtEnd() ? value : null;
        } catch (UnusualJsonException unusual) {
            return null;
        }
    }
}
