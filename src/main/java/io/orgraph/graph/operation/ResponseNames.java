package io.orgraph.graph.operation;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.List;

/**
 * The names of an object of a response, in their order: shared by all objects of one selection, and encoded once. They are
 * ASCII, as all names of GraphQL are.
 */
public final class ResponseNames {
    private final List<String> names;
    private final List<SerializableString> encoded;

    public ResponseNames(List<String> names) {
        this.names = List.copyOf(names);
        this.encoded =
                names.stream().<SerializableString>map(SerializedString::new).toList();
    }

    int size() {
        return names.size();
    }

    String get(int index) {
        return names.get(index);
    }

    int indexOf(Object name) {
        return names.indexOf(name);
    }

    SerializableString encoded(int index) {
        return encoded.get(index);
    }
}
