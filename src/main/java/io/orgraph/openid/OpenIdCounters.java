package io.orgraph.openid;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what came of sign-ins, refreshes and logout tokens since the start. */
public final class OpenIdCounters {
    private final Map<Step, Map<String, LongAdder>> all = new ConcurrentHashMap<>();

    /**
     * Counts one.
     *
     * @param outcome {@link #DONE} or the name of a problem
     */
    public void count(Step step, String outcome) {
        all.computeIfAbsent(step, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, any -> new LongAdder())
                .increment();
    }

    /** What came of it: counts it, and hands it on. */
    public <T> Result<T> counted(Step step, Result<T> result) {
        count(step, result.fold(value -> DONE, SignInProblem::name));
        return result;
    }

    public long of(Step step, String outcome) {
        Map<String, LongAdder> outcomes = all.getOrDefault(step, Map.of());
        return outcomes.containsKey(outcome) ? outcomes.get(outcome).sum() : 0;
    }

    /** The outcome of what succeeded. */
    public static final String DONE = "DONE";

    /** What is counted. */
    public enum Step {
        SIGN_IN,
        REFRESH,
        BACK_CHANNEL_LOGOUT
    }
}
