package io.orgraph.upstream;

import io.micronaut.http.HttpMethod;
import io.orgraph.credential.Fingerprint;
import io.orgraph.failure.Answer;
import io.orgraph.model.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final SourceName source;
    private final Channel next;

    SingleFlightChannel(SourceName source, Channel next) {
        this.source = source;
        // A call without an answer would be joined, and waited for, by every identical one that follows.
        this.next = new NeverThrowChannel(source, next);
    }

    @Override
    public void send(Call call, Receiver receiver) {
        if (call.endpoint().writes()) {
            write(call, receiver);
        } else if (call.endpoint().method() == HttpMethod.GET) {
            read(call, receiver);
        } else {
            next.send(call, receiver);
        }
    }

    @Override
    public String toString() {
        return "SingleFlightChannel(" + next + ")";
    }

    private void write(Call call, Receiver receiver) {
        underWay.clear();
        next.send(call, receiver.after(answer -> underWay.clear()));
    }

    private void read(Call call, Receiver receiver) {
        Flight flight = Flight.of(call);
        Delivery mine = new Delivery(source, call, receiver);
        Shared shared = new Shared(call.inFlight(), mine);
        Shared earlier = underWay.putIfAbsent(flight, shared);
        while (earlier != null) {
            if (earlier.join(shared.inFlight, mine)) {
                return;
            }
            underWay.remove(flight, earlier);
            earlier = underWay.putIfAbsent(flight, shared);
        }
        // Removed first: a read that begins from now on is a new call.
        next.send(call, shared.after(answer -> underWay.remove(flight, shared)));
    }

    /** A call in flight, and the receivers of all that joined it. */
    private static final class Shared implements Receiver {
        private final InFlightCall inFlight;
        private final List<Delivery> receivers = new ArrayList<>(1);
        private boolean isAnswered;

        Shared(InFlightCall inFlight, Delivery first) {
            this.inFlight = inFlight;
            receivers.add(first);
        }

        /** Whether the other call could join; not after the answer, since nobody would give it to the receiver. */
        synchronized boolean join(InFlightCall other, Delivery receiver) {
            return !isAnswered && inFlight.join(other) && receivers.add(receiver);
        }

        @Override
        public void receive(Answer<Reply> answer) {
            end();
            receivers.forEach(receiver -> receiver.receive(answer));
        }

        private synchronized void end() {
            isAnswered = true;
        }
    }

    private record Flight(
            String pathAndQuery,
            List<Header> headers,
            @Nullable Fingerprint who) {
        static Flight of(Call call) {
            Call.CredentialHeader credential = call.credentialHeader();
            return new Flight(call.pathAndQuery(), call.headers(), credential == null ? null : credential.who());
        }

        /** Without the headers, which seldom tell two calls apart. */
        @Override
        public int hashCode() {
            return 31 * pathAndQuery.hashCode() + Objects.hashCode(who);
        }
    }
}
