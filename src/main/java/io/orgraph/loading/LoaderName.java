package io.orgraph.loading;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import java.util.Objects;
import org.dataloader.DataLoader;

/** Names a loader of the operation, together with what it takes and gives. */
public record LoaderName<K, V>(String value) {

    /**
     * The operation's loader of this name. It has to be taken from the environment each time: the engine has to know who
     * waits for what, to dispatch at the right moment.
     */
    public DataLoader<K, Answer<V>> in(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<K, Answer<V>>getDataLoader(value), value);
    }
}
