package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.schema.FailureMessages;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The input of a change, or one of the inputs within it. Its faults are gathered, so that all are told at once. */
public final class ChangeInput {
    private final GlobalIds ids;
    private final Map<String, Object> values;
    private final List<String> at;
    private final List<UserError> faults;

    private ChangeInput(GlobalIds ids, Map<String, Object> values, List<String> at, List<UserError> faults) {
        this.ids = ids;
        this.values = values;
        this.at = at;
        this.faults = faults;
    }

    public static ChangeInput of(GlobalIds ids, DataFetchingEnvironment env) {
        return new ChangeInput(ids, requireNonNull(env.getArgument("input")), List.of("input"), new ArrayList<>());
    }

    /** The inputs of a list; a fault where there are none, or more than {@code most}. */
    List<ChangeInput> each(String field, int most) {
        List<ChangeInput> items = eachOrNone(field, most);
        if (items.isEmpty()) {
            fault("This takes 1 to " + most, field);
        }
        return items;
    }

    /** The inputs of a list, of which there may be none; a fault where there are more than {@code most}. */
    @SuppressWarnings("unchecked") // The engine has checked the input against the schema.
    public List<ChangeInput> eachOrNone(String field, int most) {
        List<Map<String, Object>> items = (List<Map<String, Object>>) values.getOrDefault(field, List.of());
        if (items.size() > most) {
            fault("This takes at most " + most + ", not " + items.size(), field);
        }
        return IntStream.range(0, Math.min(items.size(), most))
                .mapToObj(index -> new ChangeInput(ids, items.get(index), path(field, String.valueOf(index)), faults))
                .toList();
    }

    /** An input within this one; null where it is absent. */
    @SuppressWarnings("unchecked") // The engine has checked the input against the schema.
    @Nullable public ChangeInput in(String field) {
        Map<String, Object> inner = (Map<String, Object>) values.get(field);
        return inner == null ? null : new ChangeInput(ids, inner, path(field), faults);
    }

    public boolean has(String field) {
        return values.get(field) != null;
    }

    /** Whether the field was named, if only with null. */
    boolean isGiven(String field) {
        return values.containsKey(field);
    }

    /** A text, or the name of an enum's value; null where it is absent. */
    @Nullable String get(String field) {
        return (String) values.get(field);
    }

    /** A text that the schema demands. */
    public String required(String field) {
        return requireNonNull(get(field));
    }

    public int number(String field) {
        return (Integer) requireNonNull(values.get(field));
    }

    public boolean flag(String field) {
        return (Boolean) requireNonNull(values.get(field));
    }

    /** One field of each input of a list; null where it is absent. */
    @SuppressWarnings("unchecked") // The engine has checked the input against the schema.
    @Nullable List<String> texts(String list, String field) {
        List<Map<String, Object>> items = (List<Map<String, Object>>) values.get(list);
        return items == null
                ? null
                : items.stream()
                        .map(item -> (String) requireNonNull(item.get(field)))
                        .toList();
    }

    /** An id of one type; null, and a fault, where it is another. */
    public <T extends NodeId> @Nullable T id(String field, Class<T> type) {
        return id(required(field), type, path(field));
    }

    /** Ids of one type; those that are not are left out, and a fault each. */
    @SuppressWarnings("unchecked") // The engine has checked the input against the schema.
    public <T extends NodeId> List<T> ids(String field, Class<T> type) {
        List<String> texts = (List<String>) values.get(field);
        return texts == null
                ? List.of()
                : IntStream.range(0, texts.size())
                        .mapToObj(index -> id(texts.get(index), type, path(field, String.valueOf(index))))
                        .flatMap(Stream::ofNullable)
                        .toList();
    }

    /** What is to become of a text: absent leaves it, null clears it. */
    FieldUpdate<String> edit(String field) {
        return isGiven(field) ? FieldUpdate.to(get(field)) : FieldUpdate.none();
    }

    /** A text with something in it; a fault where it is blank. Null where it is absent. */
    @Nullable String text(String field) {
        String text = get(field);
        if (text != null && text.isBlank()) {
            fault("This must not be empty", field);
        }
        return text;
    }

    public void fault(String message, String... field) {
        faults.add(UserError.invalid(message, path(field)));
    }

    public void fault(UserError fault) {
        faults.add(fault);
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    public List<UserError> faults() {
        return List.copyOf(faults);
    }

    /** Where a field of this input stands in the whole. */
    public List<String> path(String... field) {
        return Stream.concat(at.stream(), Stream.of(field)).toList();
    }

    @Nullable String clientMutationId() {
        return get("clientMutationId");
    }

    private <T extends NodeId> @Nullable T id(String text, Class<T> type, List<String> path) {
        return ids.decode(text, type).<@Nullable T>fold(id -> id, failure -> {
            faults.add(UserError.invalid(FailureMessages.of(failure), path));
            return null;
        });
    }
}
