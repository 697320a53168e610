package io.orgraph.graph.mutation;

import io.orgraph.change.ItemOutcome;
import io.orgraph.graph.schema.TypeFields;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of one of many changes.
 *
 * @param index its position in the input
 */
public record ItemResult<T>(int index, ItemOutcome<T> outcome, List<UserError> userErrors) {

    /** The fields that every result has. */
    static <T> TypeFields<ItemResult<T>> type(String name) {
        return TypeFields.<ItemResult<T>>generic(name, ItemResult.class)
                .value("index", ItemResult::index)
                .value("outcome", result -> result.outcome().kind())
                .fetchOnce("userErrors", (result, env) -> UserErrorLimit.limitedOfItem(result.userErrors(), env));
    }

    /** A field that has a value only where the change was made, or nothing had to be done. */
    static <T> Function<ItemResult<T>, @Nullable Object> of(Function<T, @Nullable Object> get) {
        return result -> {
            T value = result.outcome().value();
            return value == null ? null : get.apply(value);
        };
    }

    /** Like {@link #of(Function)}, for a field that may cost a call. */
    static <T> TypeFields.Fetch<ItemResult<T>> fetched(TypeFields.Fetch<T> fetch) {
        return (result, env) -> {
            T value = result.outcome().value();
            return value == null ? null : fetch.get(value, env);
        };
    }
}
