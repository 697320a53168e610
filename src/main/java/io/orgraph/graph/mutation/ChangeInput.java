package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.FailureMessages;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.SentText;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The input of a change, or one of the inputs within it. Collects all faults, to report them at once. */
public final class ChangeInput {
    private final GlobalIds ids;
    private final Arguments values;
    private final List<String> at;
    private final InputFaults faults;

    private ChangeInput(GlobalIds ids, Arguments values, List<String> at, InputFaults faults) {
        this.ids = ids;
        this.values = values;
        this.at = at;
        this.faults = faults;
    }

    public static ChangeInput of(GlobalIds ids, DataFetchingEnvironment env) {
        return new ChangeInput(ids, requireNonNull(Arguments.of(env).in("input")), List.of("input"), new InputFaults());
    }

    /** The inputs of a list; a fault where there are none, or more than {@code most}. */
    List<ChangeInput> each(String field, int most) {
        List<ChangeInput> items = eachOrNone(field, most);
        if (items.isEmpty()) {
            fault(UserErrorCode.REQUIRED, "Must have 1 to " + most + " items", field);
        }
        return items;
    }

    /** The inputs of a list, of which there may be none; a fault where there are more than {@code most}. */
    public List<ChangeInput> eachOrNone(String field, int most) {
        List<Arguments> items = values.each(field);
        if (items.size() > most) {
            fault(UserErrorCode.TOO_MANY, "Must have at most " + most + " items, not " + items.size(), field);
        }
        return IntStream.range(0, Math.min(items.size(), most))
                .mapToObj(index -> new ChangeInput(ids, items.get(index), path(field, String.valueOf(index)), faults))
                .toList();
    }

    /** The positions of a list of scalars, for faults; a fault where there are none, or more than {@code most}. */
    List<ChangeInput> elements(String field, int most) {
        List<String> texts = values.texts(field);
        if (texts.isEmpty() || texts.size() > most) {
            UserErrorCode code = texts.isEmpty() ? UserErrorCode.REQUIRED : UserErrorCode.TOO_MANY;
            fault(code, "Must have 1 to " + most + " items, not " + texts.size(), field);
        }
        return IntStream.range(0, Math.min(texts.size(), most))
                .mapToObj(index -> new ChangeInput(ids, values, path(field, String.valueOf(index)), faults))
                .toList();
    }

    /** The scalar of such a position. */
    String element() {
        int last = at.size() - 1;
        return values.texts(at.get(last - 1)).get(Integer.parseInt(at.get(last)));
    }

    /** An input within this one; null where it is absent. */
    @Nullable public ChangeInput in(String field) {
        Arguments inner = values.in(field);
        return inner == null ? null : new ChangeInput(ids, inner, path(field), faults);
    }

    public boolean has(String field) {
        return values.has(field);
    }

    /** Whether the field was given, if only as null. */
    boolean isGiven(String field) {
        return values.isNamed(field);
    }

    /** A text of one line, such as a name; a fault where it has control characters. Null where it is absent. */
    @Nullable String get(String field) {
        return checked(values.text(field), false, field);
    }

    /** A text that may have several lines; a fault where it has other control characters. Null where it is absent. */
    @Nullable String prose(String field) {
        return checked(values.text(field), true, field);
    }

    /** A required text that the caller checks, such as an id, or the name of an enum's value. */
    public String required(String field) {
        return values.required(field);
    }

    /** A DateTime; null where it is absent. */
    @Nullable Instant moment(String field) {
        return values.moment(field);
    }

    public int number(String field) {
        return values.number(field);
    }

    public boolean flag(String field) {
        return values.flag(field);
    }

    /** One field of each input of a list; null where it is absent. */
    @Nullable List<String> texts(String list, String field) {
        List<Arguments> items = values.each(list);
        for (int i = 0; i < items.size(); i++) {
            checked(items.get(i).required(field), false, list, String.valueOf(i), field);
        }
        return values.has(list)
                ? items.stream().map(item -> item.required(field)).toList()
                : null;
    }

    /** An id of one type; null, and a fault, for another type. */
    public <T extends NodeId> @Nullable T id(String field, Class<T> type) {
        return id(required(field), type, path(field));
    }

    /** Ids of one type; each other id is left out, with a fault. */
    public <T extends NodeId> List<T> ids(String field, Class<T> type) {
        List<String> texts = values.texts(field);
        return IntStream.range(0, texts.size())
                .mapToObj(index -> id(texts.get(index), type, path(field, String.valueOf(index))))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** A node that an id of this input leads to, also where the change is refused; null where the id is malformed. */
    <T extends NodeId> @Nullable Object owner(String field, Class<T> type, Function<T, NodeId> of) {
        return ids.decode(required(field), type).<@Nullable Object>fold(id -> Ref.to(of.apply(id)), malformed -> null);
    }

    /** A fault where what a field names is of another organization than the rest. */
    public void mustBeOf(OrganizationId organization, OrganizationId named, String field) {
        if (!organization.equals(named)) {
            fault(UserErrorCode.WRONG_ORGANIZATION, "Belongs to another organization", field);
        }
    }

    /** What is to become of a text: absent leaves it, null clears it. */
    FieldUpdate<String> edit(String field) {
        return isGiven(field) ? FieldUpdate.to(get(field)) : FieldUpdate.none();
    }

    /** Like {@link #edit}, for a text that may have several lines. */
    FieldUpdate<String> editProse(String field) {
        return isGiven(field) ? FieldUpdate.to(prose(field)) : FieldUpdate.none();
    }

    /** A text that is not blank; otherwise a fault. Null where it is absent. */
    @Nullable String text(String field) {
        String text = get(field);
        if (text != null && text.isBlank()) {
            fault(UserErrorCode.REQUIRED, "Must not be empty", field);
        }
        return text;
    }

    public void fault(String message, String... field) {
        fault(UserErrorCode.INVALID, message, field);
    }

    public void fault(UserErrorCode code, String message, String... field) {
        fault(UserError.of(code, message, path(field)));
    }

    public void fault(UserError fault) {
        faults.add(fault);
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    public List<UserError> faults() {
        return faults.all();
    }

    /** The path of a field of this input in the whole input. */
    public List<String> path(String... field) {
        return Stream.concat(at.stream(), Stream.of(field)).toList();
    }

    private @Nullable String checked(@Nullable String text, boolean lines, String... field) {
        String problem = text == null ? null : SentText.problemWith(text, lines);
        if (problem != null) {
            fault(problem, field);
        }
        return text;
    }

    private <T extends NodeId> @Nullable T id(String text, Class<T> type, List<String> path) {
        return ids.decode(text, type).<@Nullable T>fold(id -> id, failure -> {
            faults.add(UserError.invalid(FailureMessages.of(failure), path));
            return null;
        });
    }
}
