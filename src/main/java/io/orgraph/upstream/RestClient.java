package io.orgraph.upstream;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Health;
import io.orgraph.model.SourceName;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One source as an adapter sees it. Its futures never complete exceptionally, and are each caller's own, even where
 * several share one call. Continuations run on the thread that read the answer, an event loop: they must not block.
 */
public final class RestClient {
    private final SourceName source;
    private final Channel channel;
    private final ObjectMapper json;
    private final Refusals refusals;
    private final Supplier<Health> health;

    public RestClient(SourceName source, Channel channel, ObjectMapper json, ErrorBody errors) {
        this(source, channel, json, errors, () -> Health.NOT_CALLED_YET);
    }

    RestClient(SourceName source, Channel channel, ObjectMapper json, ErrorBody errors, Supplier<Health> health) {
        this.health = health;
        this.source = source;
        this.channel = channel;
        this.json = json.cloneWithConfiguration(null, null, new StrictReading());
        this.refusals = new Refusals(source, errors);
    }

    /** How the calls to the source went lately. Costs no call. */
    public Health health() {
        return health.get();
    }

    /**
     * Asks, and gives what a 2xx holds. A body that is not of that type is a failure and not a hole in the data: bad
     * JSON, a wrong type, null or nothing where a record does not say {@code @Nullable}, and whatever else makes a
     * record's constructor throw.
     */
    public <T> CompletableFuture<Answer<T>> read(Call call, Argument<T> type) {
        return read(call, reply -> decode(reply, type));
    }

    /** As {@link #read(Call, Argument)}, for a body whose form has to be looked at first. */
    public <T> CompletableFuture<Answer<T>> read(Call call, Function<Reply, Answer<T>> reader) {
        return channel.send(call)
                .thenApply(
                        answer -> answer.flatMap(reply -> judged(call, reply)).flatMap(reader));
    }

    /** Changes something. Any 2xx is success, with a body or without. */
    public CompletableFuture<Answer<Reply>> write(Call call) {
        return channel.send(call).thenApply(answer -> answer.flatMap(reply -> judged(call, reply)));
    }

    /** Reads the body of a write that succeeded. Where that fails the change has still happened. */
    public <T> Answer<T> decode(Reply reply, Argument<T> type) {
        try {
            T value = json.readValue(reply.body(), type);
            return value == null || hasHoles(value) ? unreadable() : Answer.of(value);
        } catch (IOException | RuntimeException unreadable) {
            return unreadable();
        }
    }

    private Answer<Reply> judged(Call call, Reply reply) {
        return reply.isSuccess() ? Answer.of(reply) : Answer.failed(refusals.of(call, reply));
    }

    private static boolean hasHoles(Object value) {
        return value instanceof List<?> list && list.contains(null);
    }

    private <T> Answer<T> unreadable() {
        return Answer.failed(new Failure.Unavailable(source, Code.UPSTREAM_BAD_RESPONSE, null));
    }
}
