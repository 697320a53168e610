package io.orgraph.sandbox.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP server that only this machine can reach, with at most {@value #THREADS} threads, all daemons.
 *
 * <p>A delayed or unsent response occupies no thread. Switches {@code sun.net.httpserver.nodelay} on for the
 * whole process unless it is set: without it, responses wait for the peer's delayed acknowledgement, and the JDK offers
 * no other way to set it.
 */
public final class LoopbackServer implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int BACKLOG = 256;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private LoopbackServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to listen.
     *
     * @param port where to listen; 0 takes any free port
     * @param latency delay of each response after it is computed
     * @param behind the API that answers
     * @throws IOException if the port is not available
     */
    public static LoopbackServer start(int port, Duration latency, Backend behind) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
        var threads = daemons();
        server.setExecutor(threads);
        server.createContext("/", new ExchangeHandler(behind, latency, threads));
        // The server's own thread inherits from the one that starts it whether it keeps the process alive.
        CompletableFuture.runAsync(server::start, threads).join();
        return new LoopbackServer(server, threads);
    }

    /** The root, such as {@code http://127.0.0.1:8081}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static ExecutorService daemons() {
        var made = new AtomicInteger();
        var pool = new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "sandbox-" + made.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
