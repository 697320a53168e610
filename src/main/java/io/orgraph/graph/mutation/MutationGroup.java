package io.orgraph.graph.mutation;

import io.orgraph.graph.schema.TypeFields;
import java.util.List;

/** Mutations of one theme: the fields that they add to {@code Mutation}, and the types of their payloads. */
public interface MutationGroup {

    void addTo(TypeFields<Object> mutation);

    List<TypeFields<?>> types();
}
