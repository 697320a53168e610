package io.orgraph.upstream;

import io.micronaut.http.HttpRequest;
import io.netty.channel.Channel;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The connection that a request was sent through, where one is established. */
final class ClientConnection {
    /** The request attribute in which the HTTP client stores the connection. */
    private static final String NOTED = "netty_channel";

    private ClientConnection() {}

    static void close(HttpRequest<?> request) {
        of(request).ifPresent(ClientConnection::close);
    }

    /**
     * Checks the condition on the thread that reads the connection, where no response can arrive in between: after its
     * response, the connection may be another call's.
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
