package io.orgraph.loading;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.loading.ListKey.OrganizationsOf;
import io.orgraph.model.Organization;
import io.orgraph.model.Page;
import io.orgraph.source.SourceAccess;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderRegistry;

/**
 * The loaders of one operation, each created at its first use. They belong to one operation and its credentials: shared
 * loaders would be a cache across callers.
 */
public final class OperationLoaders {
    private final ReadLists lists;
    private final DataLoaderRegistry registry = new DataLoaderRegistry();

    public OperationLoaders(SourceAccess sourceAccess) {
        this.lists = new ReadLists(sourceAccess);
    }

    /** The loaders of the operation that a field belongs to: they are in its context under this class. */
    public static OperationLoaders of(DataFetchingEnvironment env) {
        return Objects.requireNonNull(
                env.getGraphQlContext().get(OperationLoaders.class), "the operation has no loaders");
    }

    /** The registry from which the engine dispatches. */
    public DataLoaderRegistry registry() {
        return registry;
    }

    /**
     * The organizations of a source; what is asked of the source is read once. They need no batch: hardly an operation asks one source
     * for several lists, and a source with a single organization knows it without a call.
     */
    public CompletableFuture<Answer<Page<Organization>>> organizations(OrganizationsOf of) {
        return lists.allOrganizations(of);
    }

    /** Whole lists, for changes that compare before they write. */
    public WholeLists wholeLists() {
        return new WholeLists(lists);
    }

    /** Invalidates what was read before a change, so that the next read of this operation sees the change. */
    public void forget(Invalidation... stale) {
        for (Invalidation each : stale) {
            each.forgetIn(lists, registry);
        }
    }

    ReadLists lists() {
        return lists;
    }
}
