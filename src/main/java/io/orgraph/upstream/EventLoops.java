package io.orgraph.upstream;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The event loops that the server and all sources share. An operation stays on the one that its request came in on: a
 * call that another loop sends is answered there, and the operation would go on there. So most of the work could come to
 * one loop, and a processor would idle.
 */
final class EventLoops {
    private final EventLoopGroup group;
    private final List<Loop> loops;

    EventLoops(EventLoopGroup group) {
        this.group = group;
        this.loops =
                StreamSupport.stream(group.spliterator(), false).map(Loop::new).toList();
    }

    int count() {
        return loops.size();
    }

    /** What runs tasks on the event loop whose thread this is; where it is none's, on the thread that asks for it. */
    Executor current() {
        Loop own = own();
        return own == null ? Runnable::run : own;
    }

    /** Runs the task after that time, on the event loop whose thread this is, or else on any. */
    ScheduledFuture<?> schedule(Runnable task, Duration after) {
        Loop own = own();
        EventExecutorGroup where = own == null ? group : own.executor;
        return where.schedule(task, after.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** As {@link #schedule}, but the task is never lost: where the event loops end before, it runs then. */
    boolean later(Runnable task, Duration after) {
        try {
            schedule(task, after).addListener(ended -> {
                if (ended.isCancelled()) {
                    task.run();
                }
            });
            return true;
        } catch (RejectedExecutionException ended) {
            return false;
        }
    }

    private @Nullable Loop own() {
        for (Loop loop : loops) {
            if (loop.executor.inEventLoop()) {
                return loop;
            }
        }
        return null;
    }

    private record Loop(EventExecutor executor) implements Executor {
        @Override
        public void execute(Runnable task) {
            if (executor.inEventLoop()) {
                task.run();
                return;
            }
            try {
                executor.execute(task);
            } catch (RejectedExecutionException ended) {
                // It has just shut down: what the task does will fail, and say so.
                task.run();
            }
        }
    }
}
