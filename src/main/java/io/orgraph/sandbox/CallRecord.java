package io.orgraph.sandbox;

import io.orgraph.sandbox.http.CallEffect;
import io.orgraph.sandbox.http.Request;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The latest calls that a sandbox received, oldest first; safe to use from any thread.
 *
 * <p>It keeps the latest {@value #CAPACITY} calls. A caller that has received a response finds its
 * call in here.
 */
public final class CallRecord {
    static final int CAPACITY = 10_000;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();

    CallRecord() {}

    /** A copy that later calls do not change. */
    public synchronized List<RecordedCall> all() {
        return List.copyOf(calls);
    }

    /** Forgets every call so far. */
    public synchronized void clear() {
        calls.clear();
    }

    synchronized void add(Request request, int status, CallEffect outcome) {
        if (calls.size() == CAPACITY) {
            calls.removeFirst();
        }
        calls.addLast(
                new RecordedCall(request.method(), request.path(), request.query(), status, Instant.now(), outcome));
    }
}
