package io.orgraph.upstream;

/** Does something later, once. What it does must not block and must not throw. */
@FunctionalInterface
interface Timer {
    void after(long nanos, Runnable task);
}
