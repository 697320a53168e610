package io.orgraph.graph.execution;

import io.orgraph.model.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a selected field is expected to cost, with all that is selected below it: its weight, and what is below it as often
 * as it is expected to be there. Sums stop at a large number instead of running over.
 *
 * @param name of the field; empty for what is none
 * @param weight in tenths
 * @param calls what its calls weigh
 */
record CostOfField(String name, long weight, long calls, Size size, List<CostOfField> below) {
    /** An item of a list that is an object. */
    static final CostOfField ITEM = new CostOfField("", CostWeights.OBJECT, 0, Size.ONE, List.of());

    private static final long MANY = 1_000_000_000_000L;

    /** Of several fields as if they were one. */
    static CostOfField all(List<CostOfField> fields) {
        return new CostOfField("", 0, 0, Size.ONE, fields);
    }

    /**
     * With the variables of a request, as they were sent. Whatever is selected, no more calls than an operation may make
     * are made.
     *
     * @param mostCalls what these weigh
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

    /** The names on the way to the field that most is for: as deep as one field makes up half of all at least. */
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
     * How many of a field's value are expected.
     *
     * @param fixed where the document says it, or the schema
     * @param variable whose value says it; null where none does
     * @param expected what a number that is asked for comes to
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
     * How many items a list is expected to have.
     *
     * @param assumed where nobody says it
     * @param usual how many are asked for where nobody says it; 0 where that is not known
     */
    record Expected(long assumed, long usual) {

        /**
         * Of so many that are asked for. To ask for as many as usual says nothing, and for fewer gives fewer; whoever asks for
         * more expects them. No list gives more at once than {@link PageRequest#LARGEST}.
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
