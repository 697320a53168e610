package io.orgraph.upstream;

import io.micronaut.http.HttpMethod;
import io.orgraph.credential.Fingerprint;
import io.orgraph.failure.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Single flight, or deduplication: identical GETs under way at one time are one call: same path and query, same headers, same caller. Nothing is kept
 * once the answer is there, and nothing is ever shared between callers, failures neither. Where the operation that began
 * ends, the call goes on for those that joined.
 *
 * <p>A write lets go of all calls under way, when it starts and again when it is done: a read that is asked for after
 * the write must not join one that the source may have answered before it.
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
            // First of all: whoever asks from now on asks anew.
            underWay.remove(flight, mine);
            mine.answer.complete(answer);
        });
        return mine.answer;
    }

    /** A call under way, and what everybody who joined it is given. */
    private record Shared(InFlightCall inFlight, CompletableFuture<Answer<Reply>> answer) {}

    private record Flight(
            String pathAndQuery,
            List<Header> headers,
            @Nullable Fingerprint who) {
        static Flight of(Call call) {
            Call.Pass pass = call.pass();
            return new Flight(call.pathAndQuery(), call.headers(), pass == null ? null : pass.who());
        }
    }
}
