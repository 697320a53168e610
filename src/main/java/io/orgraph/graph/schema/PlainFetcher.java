package io.orgraph.graph.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A fetcher that can tell whether its object has the value already. Then the engine creates no environment for the field,
 * and a projection can read it without the engine.
 */
public interface PlainFetcher extends LightDataFetcher<Object> {
    /** In place of a value that has to be fetched. */
    Object NOT_AT_HAND = new Object();

    /** In place of a value that is being loaded. */
    Object LOADING = new Object();

    /**
     * The value where the object has it, which depends on nothing else, and is no future; {@link #NOT_AT_HAND} otherwise.
     */
    @Nullable Object atHand(Object object);

    /**
     * The value where the object or a load has it; {@link #LOADING} where the load is under way, and
     * {@link #NOT_AT_HAND} where the engine has to fetch it or to present a failure.
     */
    default @Nullable Object loaded(Object object, Loads loads) {
        return atHand(object);
    }

    @Override
    default @Nullable Object get(
            GraphQLFieldDefinition field, @Nullable Object object, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        Object known = object == null ? NOT_AT_HAND : atHand(object);
        return known == NOT_AT_HAND ? get(environment.get()) : known;
    }
}
