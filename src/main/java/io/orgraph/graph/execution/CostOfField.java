package io.orgraph.graph.execution;

import io.orgraph.model.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The estimated cost of a selected field with everything selected below it: its weight, and the cost below it
 * multiplied by the expected number of items. Sums saturate at a large number instead of overflowing.
 *
 * @param name of the field; empty for anything else
 * @param weight in tenths
 * @param calls the weight of its calls
 */
record CostOfField(String name, long weight, long calls, Size size, List<CostOfField> below) {
    /** An item of a list that is an object. */
    static final CostOfField ITEM = new CostOfField("", CostWeights.OBJECT, 0, Size.ONE, List.of());

    private static final long MANY = 1_000_000_000_000L;

    /** The cost of several fields as if they were one. */
    static CostOfField all(List<CostOfField> fields) {
        return new CostOfField("", 0, 0, Size.ONE, fields);
    }

    boolean dependsOnVariables() {
        return size.variable() != null || below.stream().anyMatch(CostOfField::dependsOnVariables);
    }

    /**
     * The cost with the variables of a request, as they were sent. Whatever is selected, an operation makes no more
     * calls than its budget.
     *
     * @param mostCalls the weight of that budget
     */
    long with(Map<String, Object> variables, long mostCalls) {
        long tenths = values(variables) + CostWeights.OBJECT * Math.min(mostCalls, calls(variables));
        return CostWeights.whole(tenths);
    }

    private long values(Map<String, Object> variables) {
        long inside = 0;
        for (CostOfField field : below) {
            inside = Math.min(MANY, inside + field.values(variables));
        }
        return Math.min(MANY, weight + Math.min(MANY, size.with(variables) * inside));
    }

    private long calls(Map<String, Object> variables) {
        long inside = 0;
        for (CostOfField field : below) {
            inside = Math.min(MANY, inside + field.calls(variables));
        }
        return Math.min(MANY, calls + Math.min(MANY, size.with(variables) * inside));
    }

    /** The path to the most expensive field: as deep as one field is at least half of the cost. */
    List<String> dearest(Map<String, Object> variables) {
        List<String> path = new ArrayList<>();
        long half = values(variables) / 2;
        long times = 1;
        CostOfField dearest = this;
        while (dearest != null) {
            if (!dearest.name.isEmpty()) {
                path.add(dearest.name);
            }
            times = Math.min(MANY, times * dearest.size.with(variables));
            dearest = dearest.below(variables, half / Math.max(1, times));
        }
        return path;
    }

    private @Nullable CostOfField below(Map<String, Object> variables, long least) {
        for (CostOfField field : below) {
            if (field.values(variables) > least) {
                return field;
            }
        }
        return null;
    }

    /**
     * The expected number of a field's values.
     *
     * @param fixed as a literal or by the schema
     * @param variable the variable that gives it; null for none
     * @param expected what a requested number means
     */
    record Size(long fixed, @Nullable String variable, Expected expected) {
        static final Size ONE = new Size(1, null, new Expected(1, 0));

        long with(Map<String, Object> variables) {
            Object value = variable == null ? null : variables.get(variable);
            if (value instanceof Number number) {
                return expected.ofAsked(number.longValue());
            }
            return value instanceof Collection<?> list ? list.size() : fixed;
        }
    }

    /**
     * The expected number of items of a list.
     *
     * @param assumed where the request does not say
     * @param usual the number requested by default; 0 where it is unknown
     */
    record Expected(long assumed, long usual) {

        /**
         * The expected number of items for a requested one. Requesting the default number says nothing, and requesting
         * fewer yields fewer; requesting more is taken to expect them. No list has more at once than {@link
         * PageRequest#LARGEST}.
         */
        long ofAsked(long number) {
            long asked = Math.max(0, Math.min(PageRequest.LARGEST, number));
            if (usual == 0) {
                return asked;
            }
            return asked <= usual ? Math.min(asked, assumed) : assumed + asked - usual;
        }
    }
}
