package io.orgraph.bench;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One thread that serves connections as they get ready, and does work when its time has come. It keeps no process
 * alive; a bug in what it is given ends the process.
 */
final class EventLoop implements AutoCloseable {
    private final EventLoopGroup thread;

    private EventLoop(EventLoopGroup thread) {
        this.thread = thread;
    }

    static EventLoop start(String name) {
        return new EventLoop(new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory(name, true), NioIoHandler.newFactory()));
    }

    /** Has it done soon; from any thread. */
    void execute(Runnable work) {
        thread.execute(() -> runOrEnd(work));
    }

    /** Has it done on the loop's thread, and waits for what comes of it. */
    <T> T call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread).join();
    }

    /** Has it done at that {@link System#nanoTime}; from any thread. */
    void at(long nanoTime, Runnable work) {
        thread.schedule(() -> runOrEnd(work), nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** What channels are registered with. */
    EventLoopGroup group() {
        return thread;
    }

    /** Closes its channels too. */
    @Override
    public void close() {
        thread.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private static void runOrEnd(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException bug) {
            end(bug);
        }
    }

    /** A number that was measured by a broken bench is worse than none. */
    static void end(Throwable bug) {
        System.err.println("The bench is broken:");
        bug.printStackTrace();
        Runtime.getRuntime().halt(2);
    }
}
