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
 * An orderly end. At once no operation begins any more, readiness is down, and each answer closes its connection; what
 * runs is answered; then connections are closed. It comes before everything else that ends, since operations need it all.
 *
 * <p>The framework's own order is not taken: it closes idle connections first, some of them under a request that is on
 * its way, and then nobody knows whether that was carried out.
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
