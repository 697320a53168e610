package io.orgraph.graph.operation;

import com.fasterxml.jackson.core.SerializableString;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An object of a response whose names are shared by all objects of the same selection. */
public final class ResponseObject extends AbstractMap<String, @Nullable Object> {
    private final ResponseNames names;
    private final @Nullable Object[] values;

    public ResponseObject(ResponseNames names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public int size() {
        return values.length;
    }

    public String nameAt(int index) {
        return names.get(index);
    }

    /** The name at that place as JSON has it. */
    public SerializableString encodedNameAt(int index) {
        return names.encoded(index);
    }

    public @Nullable Object valueAt(int index) {
        return values[index];
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int index = name == null ? -1 : names.indexOf(name);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name != null && names.indexOf(name) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
        for (int i = 0; i < values.length; i++) {
            action.accept(names.get(i), values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (next >= values.length) {
                throw new NoSuchElementException();
            }
            int index = next++;
            return new SimpleImmutableEntry<>(names.get(index), values[index]);
        }
    }
}
