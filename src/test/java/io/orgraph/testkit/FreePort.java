package io.orgraph.testkit;

import io.micronaut.core.io.socket.SocketUtils;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.net.BindException;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Starts a server whose port has to be known before it is bound. Somebody else may take it in between: then another. */
public final class FreePort {
    private static final int ATTEMPTS = 5;
    private static final int LOWEST = 10_000;

    /** Above it the system gives ports to connections, so that a free one is soon none. */
    private static final int HIGHEST = 32_767;

    private FreePort() {}

    public static <T> T start(IntFunction<T> server) {
        return start(() -> SocketUtils.findAvailableTcpPort(LOWEST, HIGHEST), server);
    }

    static <T> T start(IntSupplier ports, IntFunction<T> server) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return server.apply(ports.getAsInt());
            } catch (ServerStartupException failed) {
                if (!isForThePort(failed)) {
                    throw failed;
                }
            }
        }
        return server.apply(ports.getAsInt());
    }

    private static boolean isForThePort(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof BindException
                        || String.valueOf(cause.getMessage()).startsWith("bind("));
    }
}
