package io.orgraph.graph.schema;

import io.orgraph.failure.Answer;
import io.orgraph.loading.LoaderName;
import org.jspecify.annotations.Nullable;

/** The loads of an operation, for fields that are read without the engine. */
@FunctionalInterface
public interface Loads {

    /** The answer of a load; null while it is under way. The first call for a key starts it. */
    <K, V> @Nullable Answer<V> answer(LoaderName<K, V> loader, K key);
}
