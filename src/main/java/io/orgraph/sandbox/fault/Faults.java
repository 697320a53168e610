package io.orgraph.sandbox.fault;

import io.orgraph.sandbox.http.FaultDecision;
import io.orgraph.sandbox.http.FaultDecisions;
import io.orgraph.sandbox.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The armed faults; thread-safe.
 *
 * <p>A call gets the first fault that matches it and is not used up, in the order in which they were armed, and no
 * other one. So two faults for the same calls happen one after the other:
 * <pre>{@code
 * faults.on("GET", ".*").times(2).answer(503);
 * faults.on("GET", ".*").times(1).hang();
 * }</pre>
 */
public final class Faults implements FaultDecisions {
    private final List<ArmedFault> armed = new ArrayList<>();

    /**
     * Begins a fault for the calls whose method and path match as a whole. It applies to all of them unless it is
     * limited, and only once it is armed.
     *
     * @param method a regular expression, such as {@code PUT} or {@code POST|PATCH}
     * @param path a regular expression for the path as received: still percent-encoded, with the prefix of the API,
     *     without the query
     * @throws java.util.regex.PatternSyntaxException if either is malformed
     */
    public FaultRule on(String method, String path) {
        return new FaultRule(this, Pattern.compile(method), Pattern.compile(path), ArmedFault.FOR_EVER);
    }

    /** Removes all faults; calls that hang go on hanging. */
    public synchronized void clear() {
        armed.clear();
    }

    @Override
    public synchronized FaultDecision of(Request request) {
        for (ArmedFault fault : armed) {
            if (fault.strikes(request)) {
                return fault.decision();
            }
        }
        return FaultDecision.USUAL;
    }

    synchronized void arm(ArmedFault fault) {
        armed.add(fault);
    }
}
