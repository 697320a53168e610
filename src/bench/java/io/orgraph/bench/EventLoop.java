package io.orgraph.bench;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One thread that serves ready connections and runs scheduled tasks. It is a daemon thread and keeps no process
 * alive; an exception in a task ends the process.
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

    /** Runs a task soon; callable from any thread. */
    void execute(Runnable work) {
        thread.execute(() -> runOrEnd(work));
    }

    /** Runs a task on the loop's thread and waits for its result. */
    <T> T call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread).join();
    }

    /** Runs a task at that {@link System#nanoTime}; callable from any thread. */
    void at(long nanoTime, Runnable work) {
        thread.schedule(() -> runOrEnd(work), nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** The selector that channels are registered with. */
    EventLoopGroup group() {
        return thread;
    }

    /** Stops the thread and closes the channels. */
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

    /** Ends the process: a figure of a broken benchmark is worse than none. */
    static void end(Throwable bug) {
        System.err.println("The bench is broken:");
        bug.printStackTrace();
        Runtime.getRuntime().halt(2);
    }
}
