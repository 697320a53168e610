package io.orgraph.graph.pagination;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.SentText;
import io.orgraph.loading.Position;
import io.orgraph.model.PageRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list a field asks for.
 *
 * @param from where it begins
 * @param first how many items it wants
 * @param list names the list and its other arguments, for the cursors
 */
public record PageArguments(Position from, int first, ListName list) {
    private static final int DEFAULT_FIRST = 50;

    /**
     * Reads {@code first} and {@code after} of a field. A text among its arguments that must not be sent to a source is
     * refused, wherever it stands: whoever reads a list comes by here before it is asked for.
     *
     * @param of the id of what the list belongs to
     * @param sizedAsAsked whether the source is to give the list in pages of the size asked for
     */
    public static Answer<PageArguments> of(DataFetchingEnvironment env, Supplier<String> of, boolean sizedAsAsked) {
        Arguments arguments = Arguments.of(env);
        int first = arguments.number("first", DEFAULT_FIRST);
        if (first < 1 || first > PageRequest.LARGEST) {
            return Answer.failed(new Failure.BadInput(
                    "'first' must be 1 to " + PageRequest.LARGEST + ", not " + first + ": read more with 'after'"));
        }
        Map<String, Object> present = arguments.present();
        String problem = SentText.problemIn(present);
        if (problem != null) {
            return Answer.failed(new Failure.BadInput(problem));
        }
        ListName list = new ListName(of, env.getField().getName(), present);
        Position start = Position.start(sizedAsAsked ? first : PageRequest.LARGEST);
        @Nullable String after = arguments.text("after");
        Answer<Position> from = after == null ? Answer.of(start) : Cursors.decode(after, list.text());
        return from.map(place -> new PageArguments(place, first, list));
    }
}
