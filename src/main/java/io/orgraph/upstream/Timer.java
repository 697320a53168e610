package io.orgraph.upstream;

/** Runs a task once, after a delay. The task must not block and must not throw. */
@FunctionalInterface
interface Timer {

    /** Returns false during shutdown: then the task never runs. */
    boolean after(long nanos, Runnable task);
}
