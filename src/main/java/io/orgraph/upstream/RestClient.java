package io.orgraph.upstream;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Health;
import io.orgraph.model.Page;
import io.orgraph.model.SourceName;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One source as an adapter sees it. Its futures never complete exceptionally, and belong to one caller each, even where
 * several share a call. Continuations run on the thread that read the response, an event loop: they must not block.
 */
public final class RestClient {
    private final Channel channel;
    private final BodyReader bodies;
    private final StatusMapping refusals;
    private final Supplier<Health> health;
    private final UnreadableRowLog unreadable;
    private final @Nullable OperationQueue queue;
    private final @Nullable String requestId;

    public RestClient(SourceName source, Channel channel, ObjectMapper json, ErrorBody errors) {
        this(
                channel,
                new BodyReader(source, json),
                new StatusMapping(source, errors),
                () -> Health.NOT_CALLED_YET,
                new UnreadableRowLog(source));
    }

    RestClient(
            Channel channel,
            BodyReader bodies,
            StatusMapping refusals,
            Supplier<Health> health,
            UnreadableRowLog unreadable) {
        this.channel = channel;
        this.bodies = bodies;
        this.refusals = refusals;
        this.health = health;
        this.unreadable = unreadable;
        this.queue = null;
        this.requestId = null;
    }

    private RestClient(RestClient other, OperationQueue queue) {
        this.channel = other.channel;
        this.bodies = other.bodies;
        this.refusals = other.refusals;
        this.health = other.health;
        this.unreadable = other.unreadable;
        this.queue = queue;
        this.requestId = requestIdOf(queue.budget);
    }

    /**
     * Returns the same source for one operation: its calls count against the budget, end with the operation, and wait
     * in one queue.
     */
    public RestClient within(OperationBudget budget) {
        return new RestClient(this, new OperationQueue(budget));
    }

    /** The health of the source by its last calls. Makes no call. */
    public Health health() {
        return health.get();
    }

    /**
     * Reads, and returns the body of a 2xx response. A body that is not of that type is a failure and not a gap in the
     * data: malformed JSON, content after it, a wrong type, null or nothing where a record does not say {@code
     * @Nullable}, and anything else that makes a record's constructor throw.
     */
    public <T> CompletableFuture<Answer<T>> read(Call call, Argument<T> type) {
        return read(call, reply -> decode(reply, type));
    }

    /** Like {@link #read(Call, Argument)}, for a body whose form has to be examined first. */
    public <T> CompletableFuture<Answer<T>> read(Call call, Function<Reply, Answer<T>> reader) {
        return send(call, answer -> answer.flatMap(reader));
    }

    /**
     * As {@link #read(Call, Function)}, for a page of a list. A row that cannot be read fails no other: the page says how many
     * there were, and so do the log and the meters.
     */
    public <T> CompletableFuture<Answer<Page<T>>> readPage(Call call, Function<Reply, Answer<Page<T>>> reader) {
        return read(call, reply -> counted(call, reader.apply(reply)));
    }

    /** Sends a change. Any 2xx is success, with or without a body. */
    public CompletableFuture<Answer<Reply>> write(Call call) {
        return send(call, answer -> answer);
    }

    /** Reads the body of a write that succeeded. A failure here means an unreadable body; the change was made. */
    public <T> Answer<T> decode(Reply reply, Argument<T> type) {
        return bodies.read(reply, type);
    }

    /** Reads the body of a list: rows of another form are left out and counted. */
    public <E> Answer<ReadList<E>> decodeList(Reply reply, ListForm<E> form) {
        return bodies.readList(reply, form);
    }

    private <T> Answer<Page<T>> counted(Call call, Answer<Page<T>> answer) {
        if (answer instanceof Answer.Given<Page<T>> given && given.value().unreadable() > 0) {
            unreadable.leftOut(call, given.value().unreadable(), queue == null ? "-" : queue.budget.requestId());
        }
        return answer;
    }

    private <T> CompletableFuture<Answer<T>> send(Call call, Function<Answer<Reply>, Answer<T>> reader) {
        CompletableFuture<Answer<T>> read = new CompletableFuture<>();
        InFlightCall inFlight = queue == null ? InFlightCall.withoutOperation() : new InFlightCall(queue);
        channel.send(
                ofRequest(call).on(inFlight),
                answer -> complete(read, () -> reader.apply(refusals.judged(call, answer))));
        return read;
    }

    /** A bug in a reader is that of its caller, who may share the call with others. */
    private static <T> void complete(CompletableFuture<T> future, Supplier<T> value) {
        try {
            future.complete(value.get());
        } catch (Throwable bug) {
            future.completeExceptionally(bug);
        }
    }

    private Call ofRequest(Call call) {
        return requestId == null ? call : call.requestId(requestId);
    }

    /** A client's own request id may have characters that are not allowed upstream; such an id is not sent. */
    private static @Nullable String requestIdOf(OperationBudget budget) {
        String id = budget == OperationBudget.ENDLESS ? "" : budget.requestId();
        return Call.mayHaveRequestId(id) ? id : null;
    }

    /** The nesting of the channels that its calls go through. */
    @Override
    public String toString() {
        return channel.toString();
    }
}
