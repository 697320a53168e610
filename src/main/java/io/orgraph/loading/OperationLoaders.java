package io.orgraph.loading;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.source.SourceAccess;
import java.util.Objects;
import org.dataloader.DataLoaderRegistry;

/**
 * The loaders of one operation, each made when it is first asked for. They are made new for each operation, with the
 * caller's reach inside: shared ones would be a cache across callers.
 */
public final class OperationLoaders {
    private final ReadLists lists;
    private final DataLoaderRegistry registry = new DataLoaderRegistry();

    public OperationLoaders(SourceAccess sourceAccess) {
        this.lists = new ReadLists(sourceAccess);
    }

    /** Those of the operation that a field belongs to: they are in its context under this class. */
    public static OperationLoaders of(DataFetchingEnvironment env) {
        return Objects.requireNonNull(
                env.getGraphQlContext().get(OperationLoaders.class), "the operation has no loaders");
    }

    /** For the engine, which dispatches them. */
    public DataLoaderRegistry registry() {
        return registry;
    }

    /** Whole lists, for whoever has to compare before changing. */
    public WholeLists wholeLists() {
        return new WholeLists(lists);
    }

    /** Drops what was read before a change, so that the next read of this operation sees it. */
    public void forget(Invalidation... stale) {
        for (Invalidation each : stale) {
            each.forgetIn(lists, registry);
        }
    }

    ReadLists lists() {
        return lists;
    }
}
