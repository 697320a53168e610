package io.orgraph.graph.execution;

import io.orgraph.model.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a selected field is expected to cost, with all that is selected below it: its weight, and what is below it as often
 * as it is expected to be there. Sums stop at a large number instead of running over.
 */
record CostOfField(long weight, Size size, List<CostOfField> below) {
    private static final long MANY = 1_000_000_000_000L;

    /** With the variables of a request, as they were sent. */
    long with(Map<String, Object> variables) {
        long inside = 0;
        for (CostOfField field : below) {
            inside = Math.min(MANY, inside + field.with(variables));
        }
        return Math.min(MANY, weight + Math.min(MANY, size.with(variables) * inside));
    }

    /**
     * How many of a field's value are expected. No list gives more at once than {@link PageRequest#LARGEST}.
     *
     * @param fixed where the document says it, or the schema
     * @param variable whose value says it; null where none does
     */
    record Size(long fixed, @Nullable String variable) {
        static final Size ONE = new Size(1, null);

        long with(Map<String, Object> variables) {
            Object value = variable == null ? null : variables.get(variable);
            if (value instanceof Number number) {
                return Math.max(0, Math.min(PageRequest.LARGEST, number.longValue()));
            }
            return value instanceof Collection<?> list ? list.size() : fixed;
        }
    }
}
