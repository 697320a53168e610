package io.orgraph.contract;

import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Stands between an adapter and its upstream: it passes requests on, keeps each exchange, and can change responses. */
final class RecordingProxy implements AutoCloseable {
    private final ScriptedUpstream server;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<ScriptedResponse> change = UnaryOperator.identity();
    private volatile @Nullable ScriptedResponse toWrites;

    RecordingProxy(ScriptedUpstream.Script behind) {
        this.server = new ScriptedUpstream(request -> record(request, answer(behind, request)));
    }

    URI url() {
        return server.url();
    }

    /** From now on every response is changed in that way. */
    void changes(UnaryOperator<ScriptedResponse> next) {
        change = next;
    }

    /** From now on no write is passed on: each gets that response. */
    void answersWrites(ScriptedResponse response) {
        toWrites = response;
    }

    /** Forgets what was asked, and passes on everything as it is. */
    void reset() {
        change = UnaryOperator.identity();
        toWrites = null;
        exchanges.clear();
        server.clear();
    }

    /** In the order in which they were answered. */
    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** What was asked, in the order of its lines. */
    List<String> lines() {
        return exchanges.stream()
                .map(exchange -> exchange.asked().lineAndBody())
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private ScriptedResponse answer(ScriptedUpstream.Script behind, ReceivedRequest request) {
        ScriptedResponse instead = toWrites;
        return instead == null || request.method().equals("GET") ? behind.answer(request) : instead;
    }

    private ScriptedResponse record(ReceivedRequest request, ScriptedResponse response) {
        ScriptedResponse changed = change.apply(response);
        exchanges.add(new Exchange(request, changed));
        // The server closes what it has too many of, which a client that is about to use it takes for trouble.
        return changed.with("Connection", "close");
    }
}
