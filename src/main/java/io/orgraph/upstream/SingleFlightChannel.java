package io.orgraph.upstream;

import io.micronaut.http.HttpMethod;
import io.orgraph.credential.Fingerprint;
import io.orgraph.failure.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Single flight, or deduplication: identical GETs in flight at the same time are one call. Identical means the same
 * path and query, the same headers and the same caller. Nothing is cached after the response, and nothing is ever
 * shared between callers, not even failures. Where the operation that began the call ends, the call continues for those
 * that joined.
 *
 * <p>A write detaches all calls in flight, when it starts and again when it is done: a read that is asked for after the
 * write must not join one that the source may have answered before it.
 */
final class SingleFlightChannel implements Channel {
    private final ConcurrentHashMap<Flight, Shared> underWay = new ConcurrentHashMap<>();
    private final Channel next;

    SingleFlightChannel(Channel next) {
        this.next = next;
    }

    @Override
    public CompletableFuture<Answer<Reply>> send(Call call) {
        if (call.endpoint().writes()) {
            return write(call);
        }
        return call.endpoint().method() == HttpMethod.GET ? read(call) : next.send(call);
    }

    @Override
    public String toString() {
        return "SingleFlightChannel(" + next + ")";
    }

    private CompletableFuture<Answer<Reply>> write(Call call) {
        underWay.clear();
        return next.send(call).whenComplete((answer, bug) -> underWay.clear());
    }

    private CompletableFuture<Answer<Reply>> read(Call call) {
        Flight flight = Flight.of(call);
        Shared mine = new Shared(call.inFlight(), new CompletableFuture<>());
        Shared earlier = underWay.putIfAbsent(flight, mine);
        while (earlier != null) {
            if (earlier.inFlight.join(mine.inFlight)) {
                return earlier.answer;
            }
            underWay.remove(flight, earlier);
            earlier = underWay.putIfAbsent(flight, mine);
        }
        return sent(call, flight, mine);
    }

    private CompletableFuture<Answer<Reply>> sent(Call call, Flight flight, Shared mine) {
        var unused = next.send(call).whenComplete((answer, bug) -> {
            // Removed first: a read that begins from now on is a new call.
            underWay.remove(flight, mine);
            mine.answer.complete(answer);
        });
        return mine.answer;
    }

    /** A call in flight, and the response for all that joined it. */
    private record Shared(InFlightCall inFlight, CompletableFuture<Answer<Reply>> answer) {}

    private record Flight(
            String pathAndQuery,
            List<Header> headers,
            @Nullable Fingerprint who) {
        static Flight of(Call call) {
            Call.CredentialHeader credential = call.credentialHeader();
            return new Flight(call.pathAndQuery(), call.headers(), credential == null ? null : credential.who());
        }
    }
}
