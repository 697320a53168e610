package io.orgraph.loading;

import io.orgraph.budget.OperationBudget;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.failure.Answer;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import org.dataloader.BatchLoader;

/** Loaders that need no source, for tests of what uses loaders. */
public final class TestLoaders {

    private TestLoaders() {}

    public static <K, V> LoaderName<K, V> name(String value, BatchLoader<K, Answer<V>> batches) {
        return new LoaderName<>(value, lists -> batches);
    }

    /** The loaders of one operation. */
    public static OperationLoaders ofOneOperation() {
        SourceRegistry none = new SourceRegistry(List.of());
        return new OperationLoaders(
                new SourceAccess(none, SourceCredentials.WITHOUT_CREDENTIALS, OperationBudget.ENDLESS));
    }
}
