package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One thread that serves channels as they get ready, and does work when its time has come, to the millisecond. It keeps
 * no process alive; a bug in what it is given ends the process.
 */
final class EventLoop implements AutoCloseable {
    /** What a channel that is ready is given to; on the loop's thread. */
    @FunctionalInterface
    interface Ready {
        void ready(SelectionKey key);
    }

    private static final int BUFFER = 256 * 1024;

    private final Selector selector;
    private final Queue<Runnable> given = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private volatile boolean ends;
    private long order;

    private EventLoop(Selector selector) {
        this.selector = selector;
    }

    static EventLoop start(String name) {
        try {
            EventLoop loop = new EventLoop(Selector.open());
            Thread thread = new Thread(loop::runOrDie, name);
            thread.setDaemon(true);
            thread.start();
            return loop;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Has it done soon; from any thread. */
    void execute(Runnable work) {
        given.add(work);
        selector.wakeup();
    }

    /** Has it done on the loop's thread, and waits for what comes of it. */
    <T> T call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, this::execute).join();
    }

    /** Has it done at that {@link System#nanoTime}; on the loop's thread alone. */
    void at(long nanoTime, Runnable work) {
        due.add(new Due(nanoTime, order++, work));
    }

    /** On the loop's thread alone. */
    SelectionKey register(SelectableChannel channel, int interest, Ready ready) {
        try {
            channel.configureBlocking(false);
            return channel.register(selector, interest, ready);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Where bytes are read into by whoever is served; on the loop's thread alone. */
    ByteBuffer buffer() {
        return buffer.clear();
    }

    /** Its channels are left to those who opened them. */
    @Override
    public void close() {
        ends = true;
        selector.wakeup();
    }

    private void runOrDie() {
        try {
            while (!ends) {
                turn();
            }
            selector.close();
        } catch (IOException | RuntimeException bug) {
            System.err.println("The bench is broken:");
            bug.printStackTrace();
            Runtime.getRuntime().halt(2);
        }
    }

    private void turn() throws IOException {
        selector.select(EventLoop::serve, pause());
        for (Runnable work = given.poll(); work != null; work = given.poll()) {
            work.run();
        }
        long now = System.nanoTime();
        while (!due.isEmpty() && due.peek().at() - now <= 0) {
            due.poll().work().run();
        }
    }

    /** In milliseconds, rounded up; 0 would be for ever, so it is never less than one. */
    private long pause() {
        if (due.isEmpty()) {
            return 0;
        }
        long left = due.peek().at() - System.nanoTime();
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(left + 999_999));
    }

    private static void serve(SelectionKey key) {
        if (key.isValid()) {
            ((Ready) key.attachment()).ready(key);
        }
    }

    private record Due(long at, long order, Runnable work) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = Long.signum(at - other.at);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }
}
