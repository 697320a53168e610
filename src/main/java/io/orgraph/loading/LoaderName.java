package io.orgraph.loading;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** The name of a loader of an operation, with the types of its keys and values. */
public final class LoaderName<K, V> {
    private final String value;
    private final Function<ReadLists, BatchLoader<K, Answer<V>>> plan;

    LoaderName(String value, Function<ReadLists, BatchLoader<K, Answer<V>>> plan) {
        this.value = value;
        this.plan = plan;
    }

    /**
     * Returns the operation's loader of this name, created at its first use. Take it from the environment each time:
     * the engine has to know which field waits for which loader, to dispatch at the right moment.
     */
    public DataLoader<K, Answer<V>> in(DataFetchingEnvironment environment) {
        OperationLoaders loaders = OperationLoaders.of(environment);
        if (loaders.registry().getDataLoader(value) == null) {
            loaders.registry().computeIfAbsent(value, name -> make(loaders.lists()));
        }
        return Objects.requireNonNull(environment.<K, Answer<V>>getDataLoader(value), value);
    }

    /**
     * Loads a value, past the engine where it has been read: what waits for a value at hand would wait for the loaders
     * that are dispatched meanwhile, and so make two levels of one.
     */
    public CompletableFuture<Answer<V>> load(DataFetchingEnvironment environment, K key) {
        DataLoader<K, Answer<V>> loader =
                OperationLoaders.of(environment).registry().getDataLoader(value);
        return Optional.ofNullable(loader)
                .flatMap(known -> known.getIfCompleted(key))
                .orElseGet(() -> in(environment).load(key));
    }

    /** Loads a value for no field of the engine's: whoever asks has to see to it that the loaders are dispatched. */
    public CompletableFuture<Answer<V>> load(OperationLoaders loaders, K key) {
        DataLoader<K, Answer<V>> known = loaders.registry().getDataLoader(value);
        return known != null
                ? known.load(key)
                : loaders.registry()
                        .<K, Answer<V>>computeIfAbsent(value, name -> make(loaders.lists()))
                        .load(key);
    }

    private DataLoader<K, Answer<V>> make(ReadLists lists) {
        return DataLoaderFactory.newDataLoader(value, plan.apply(lists));
    }

    /**
     * Removes the operation's loader with everything that it and its plan have read; the next use creates a new one.
     */
    void forget(DataLoaderRegistry loaders) {
        loaders.unregister(value);
    }
}
