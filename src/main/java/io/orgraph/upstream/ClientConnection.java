package io.orgraph.upstream;

import io.micronaut.http.HttpRequest;
import io.netty.channel.Channel;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The connection that a request was sent through, where one stands already. */
final class ClientConnection {
    /** Where the HTTP client notes it. */
    private static final String NOTED = "netty_channel";

    private ClientConnection() {}

    static void close(HttpRequest<?> request) {
        of(request).ifPresent(ClientConnection::close);
    }

    /**
     * Asks on the thread that reads the connection, where no answer can come in between: once it is there, the connection
     * is another call's.
     */
    static void closeIf(BooleanSupplier isRight, HttpRequest<?> request) {
        of(request)
                .filter(connection -> !connection.eventLoop().isShuttingDown())
                .ifPresent(connection -> connection.eventLoop().execute(() -> {
                    if (isRight.getAsBoolean()) {
                        close(connection);
                    }
                }));
    }

    private static Optional<Channel> of(HttpRequest<?> request) {
        return request.getAttribute(NOTED, Channel.class);
    }

    private static void close(Channel connection) {
        var unused = connection.close();
    }
}
