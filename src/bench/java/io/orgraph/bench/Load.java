package io.orgraph.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Generates requests at a fixed rate (open loop) or at a fixed concurrency (closed loop). Results are reported on the event loop's
 * thread.
 */
final class Load {
    private final EventLoop loop;
    private final Clients clients;
    private final Supplier<byte[]> requests;

    Load(EventLoop loop, Clients clients, Supplier<byte[]> requests) {
        this.loop = loop;
        this.clients = clients;
        this.requests = requests;
    }

    /**
     * Sends at a fixed rate, however slow the responses are, and returns when the last request was due. The latency of a
     * request that is sent late counts from when it was due.
     */
    void steadily(double perSecond, Duration length, Consumer<Answer> then) {
        long start = System.nanoTime();
        long count = Math.round(perSecond * length.toNanos() / TimeUnit.SECONDS.toNanos(1));
        loop.execute(() -> tick(new Schedule(start, TimeUnit.SECONDS.toNanos(1) / perSecond, count), 0, then));
        sleep(length.toNanos() - (System.nanoTime() - start));
    }

    private void tick(Schedule schedule, long first, Consumer<Answer> then) {
        long number = first;
        for (; number < schedule.count() && schedule.at(number) - System.nanoTime() <= 0; number++) {
            clients.ask(requests.get(), schedule.at(number), then);
        }
        if (number < schedule.count()) {
            long next = number;
            loop.at(schedule.at(next), () -> tick(schedule, next, then));
        }
    }

    /**
     * Keeps that many requests in flight, and returns when the time is over. A client that is refused
     * pauses for a moment; one that finds no server stops.
     */
    void busily(int atOnce, Duration length, Consumer<Answer> then) {
        long end = System.nanoTime() + length.toNanos();
        loop.execute(() -> {
            for (int client = 0; client < atOnce; client++) {
                askUntil(end, then);
            }
        });
        sleep(length.toNanos());
    }

    private void askUntil(long end, Consumer<Answer> then) {
        long now = System.nanoTime();
        if (now - end < 0) {
            clients.ask(requests.get(), now, answer -> {
                then.accept(answer);
                if (answer.isAnswered()) {
                    askUntil(end, then);
                } else if (answer.ending() != Answer.Ending.NOT_SENT) {
                    loop.at(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20), () -> askUntil(end, then));
                }
            });
        }
    }

    /** Keeps that many requests in flight, each client until an operation does not run; returns at once. */
    void untilTurnedAway(int atOnce, Consumer<Answer> then) {
        loop.execute(() -> {
            for (int client = 0; client < atOnce; client++) {
                askWhileAnswered(then);
            }
        });
    }

    private void askWhileAnswered(Consumer<Answer> then) {
        clients.ask(requests.get(), System.nanoTime(), answer -> {
            then.accept(answer);
            if (answer.isAnswered()) {
                askWhileAnswered(then);
            }
        });
    }

    /** Waits until no request is in flight; false on a timeout. */
    boolean awaitQuiet(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (loop.call(clients::underWay) > 0) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            sleep(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return true;
    }

    static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, nanos));
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private record Schedule(long start, double nanosBetween, long count) {
        long at(long number) {
            return start + (long) (number * nanosBetween);
        }
    }
}
