package io.orgraph.json;

import io.micronaut.core.beans.UnsafeBeanInstantiationIntrospection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads a record all of whose components may be null: one that is absent is null, and a member without a component is
 * skipped.
 */
final class RecordReader implements ValueReader {
    /** Records with more components are left to the library. */
    static final int MOST_COMPONENTS = Long.SIZE;

    private final UnsafeBeanInstantiationIntrospection<?> type;
    private final byte[][] names;
    private final ValueReader[] values;

    /**
     * @param names of the components as they are sent, in their order
     * @param values what reads each of them
     */
    RecordReader(UnsafeBeanInstantiationIntrospection<?> type, List<String> names, List<ValueReader> values) {
        this.type = type;
        this.names = names.stream()
                .map(name -> ('"' + name + '"').getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.values = values.toArray(ValueReader[]::new);
    }

    @Override
    public Object read(JsonCursor json) {
        Object[] components = new Object[values.length];
        json.expect('{');
        if (!json.skips('}')) {
            readMembers(json, components);
        }
        return type.instantiateUnsafe(components);
    }

    private void readMembers(JsonCursor json, Object[] components) {
        long read = 0;
        int expected = 0;
        do {
            int place = placeOfName(json, expected);
            if (place < 0) {
                json.skipName();
                Skipping.skip(json);
            } else {
                read = withoutRepetition(read, place);
                components[place] = json.skipsNull() ? null : values[place].read(json);
                expected = place + 1;
            }
        } while (json.hasMore('}'));
    }

    /** Members mostly come in the order of the components, so the search begins where the last one was found. */
    private int placeOfName(JsonCursor json, int expected) {
        for (int i = 0; i < names.length; i++) {
            int place = expected + i < names.length ? expected + i : expected + i - names.length;
            if (json.skipsName(names[place])) {
                return place;
            }
        }
        return -1;
    }

    /** The library decides which of two members of one name counts. */
    private static long withoutRepetition(long read, int place) {
        long bit = 1L << place;
        if ((read & bit) != 0) {
            throw new UnusualJsonException();
        }
        return read | bit;
    }
}
