package io.orgraph.http.limits;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Graceful shutdown. At once no operation is admitted any more, readiness is down, and each response closes its
 * connection; operations in flight are answered; then connections are closed. It runs before everything else that shuts
 * down, since operations need all of it.
 *
 * <p>The framework's own order is not used: it closes idle connections first, some of them just as a request arrives,
 * and then it is unknown whether that request was executed.
 */
@Singleton
final class GracefulShutdown implements ApplicationEventListener<ShutdownEvent>, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger("io.orgraph");

    private final InFlightOperations inFlight;
    private final GracefulShutdownManager connections;
    private final ShutdownTimes times;

    GracefulShutdown(InFlightOperations inFlight, GracefulShutdownManager connections, ShutdownTimes times) {
        this.inFlight = inFlight;
        this.connections = connections;
        this.times = times;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        long start = System.nanoTime();
        inFlight.close();
        try {
            boolean ended = inFlight.awaitLast(times.timeout());
            await(new CountDownLatch(1), times.notice().minus(since(start)));
            CountDownLatch closed = new CountDownLatch(1);
            var unused = connections.shutdownGracefully().whenComplete((result, bug) -> closed.countDown());
            if (!await(closed, times.timeout().minus(since(start))) || !ended) {
                LOG.warn("Shutdown timeout of {} exceeded: operations were cancelled", times.timeout());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean await(CountDownLatch latch, Duration time) throws InterruptedException {
        return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
