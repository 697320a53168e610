package io.orgraph.graph.mutation;

import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.model.NodeId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inverse of a mutation (undo), with the input to send. */
record InverseChange(String mutation, Map<String, ? extends @Nullable Object> input) {

    static TypeFields<InverseChange> fields() {
        return TypeFields.of("InverseChange", InverseChange.class)
                .value("mutation", InverseChange::mutation)
                .value("input", InverseChange::input);
    }

    static InverseChange of(String mutation, String field, NodeId id) {
        return new InverseChange(mutation, Map.of(field, GlobalIds.encode(id)));
    }

    static List<Map<String, Object>> permissions(List<String> keys) {
        return keys.stream().map(key -> Map.<String, Object>of("key", key)).toList();
    }
}
