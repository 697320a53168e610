package io.orgraph.graph.operation;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Arrays;
import java.util.List;

/**
 * The names of an object of a response, in their order: shared by all objects of one selection, and encoded once. They are
 * ASCII, as all names of GraphQL are.
 */
public final class ResponseNames {
    private final String[] names;
    private final SerializableString[] encoded;

    public ResponseNames(List<String> names) {
        this.names = names.toArray(String[]::new);
        this.encoded = names.stream().map(SerializedString::new).toArray(SerializableString[]::new);
    }

    String get(int index) {
        return names[index];
    }

    int indexOf(Object name) {
        return Arrays.asList(names).indexOf(name);
    }

    SerializableString encoded(int index) {
        return encoded[index];
    }
}
