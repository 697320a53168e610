package io.orgraph.upstream;

/** Does something later, once. What it does must not block and must not throw. */
@FunctionalInterface
interface Timer {

    /** False where everything is about to end: then it is never done. */
    boolean after(long nanos, Runnable task);
}
