package io.orgraph.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Clients of one server with persistent connections, one request in flight on each. A request is sent once. A request that
 * finds no free connection, and no room for another, waits; its latency counts from when it was due. All methods are
 * for the event loop's thread only, unless they say otherwise.
 */
final class Clients implements Connection.Owner {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final EventLoop loop;
    private final int port;
    private final int most;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Ask> waiting = new ArrayDeque<>();
    private final Map<Connection, Ask> busy = new IdentityHashMap<>();

    Clients(EventLoop loop, int port, int most) {
        this.loop = loop;
        this.port = port;
        this.most = most;
    }

    int connections() {
        return idle.size() + busy.size();
    }

    int underWay() {
        return busy.size() + waiting.size();
    }

    void ask(byte[] request, long intended, Consumer<Answer> then) {
        Ask ask = new Ask(request, intended, then);
        if (!idle.isEmpty()) {
            send(ask, idle.pop());
        } else if (busy.size() < most) {
            send(ask, connect());
        } else {
            waiting.add(ask);
        }
    }

    /** Sends a request and waits for the response; on any thread except the event loop's. */
    Answer askAndWait(byte[] request) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        loop.execute(() -> ask(request, System.nanoTime(), answer::complete));
        return answer.orTimeout(LONGEST.toNanos(), TimeUnit.NANOSECONDS).join();
    }

    /** Closes all connections; requests in flight get no response. */
    void close() {
        idle.forEach(Connection::close);
        busy.keySet().forEach(Connection::close);
        idle.clear();
        busy.clear();
        waiting.clear();
    }

    @Override
    public void came(Connection from, Message message) {
        Ask ask = busy.remove(from);
        if (ask == null) {
            // A server that shuts down may answer before any request was sent.
            idle.remove(from);
            from.close();
            return;
        }
        if (message.isLast()) {
            from.close();
        } else {
            idle.push(from);
        }
        ask.end(Answer.Ending.ANSWERED, message);
        next();
    }

    @Override
    public void lost(Connection connection) {
        idle.remove(connection);
        Ask ask = busy.remove(connection);
        if (ask != null) {
            ask.end(connection.wasOpen() ? Answer.Ending.LOST : Answer.Ending.NOT_SENT, null);
        }
        next();
    }

    private void next() {
        if (!waiting.isEmpty() && (!idle.isEmpty() || busy.size() < most)) {
            send(waiting.poll(), idle.isEmpty() ? connect() : idle.pop());
        }
    }

    private void send(Ask ask, Connection connection) {
        ask.sent = System.nanoTime();
        busy.put(connection, ask);
        connection.send(ask.request);
    }

    private Connection connect() {
        return Connection.to(port, loop, this);
    }

    private static final class Ask {
        private final byte[] request;
        private final long intended;
        private final Consumer<Answer> then;
        private long sent;

        Ask(byte[] request, long intended, Consumer<Answer> then) {
            this.request = request;
            this.intended = intended;
            this.then = then;
        }

        void end(Answer.Ending ending, Message message) {
            then.accept(new Answer(request, ending, intended, sent, System.nanoTime(), message));
        }
    }
}
