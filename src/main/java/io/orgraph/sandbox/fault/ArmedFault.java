package io.orgraph.sandbox.fault;

import io.orgraph.sandbox.http.FaultDecision;
import io.orgraph.sandbox.http.Request;
import java.util.regex.Pattern;

/** An armed fault. Its owner guards it. */
final class ArmedFault {
    static final int FOR_EVER = 0;

    private final Pattern method;
    private final Pattern path;
    private final boolean isForEver;
    private final FaultDecision decision;
    private int left;

    ArmedFault(Pattern method, Pattern path, int times, FaultDecision decision) {
        this.method = method;
        this.path = path;
        this.isForEver = times == FOR_EVER;
        this.left = times;
        this.decision = decision;
    }

    FaultDecision decision() {
        return decision;
    }

    /** Whether it applies to that call, which uses up one of its times. */
    boolean strikes(Request request) {
        if (!isForEver && left == 0) {
            return false;
        }
        if (!method.matcher(request.method()).matches()
                || !path.matcher(request.path()).matches()) {
            return false;
        }
        left--;
        return true;
    }
}
