package io.orgraph.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.orgraph.failure.Answer;
import io.orgraph.upstream.CallMeters.CallMeter;
import io.orgraph.upstream.Endpoint;
import io.orgraph.upstream.Reply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The timers of one source, each created at its first use, and found later without an allocation. */
final class CallTimers implements CallMeter {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String[] STATUSES = {"other", "1xx", "2xx", "3xx", "4xx", "5xx"};

    private final MeterRegistry registry;
    private final Tags source;
    private final Map<Endpoint, Map<String, Timer>> timers = new ConcurrentHashMap<>();

    CallTimers(MeterRegistry registry, Tags source) {
        this.registry = registry;
        this.source = source;
    }

    @Override
    public void ended(Endpoint endpoint, Answer<Reply> answer, long nanos) {
        timer(endpoint, outcome(answer)).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Endpoint endpoint, String outcome) {
        Map<String, Timer> known = timers.get(endpoint);
        Timer timer = known == null ? null : known.get(outcome);
        return timer == null
                ? timers.computeIfAbsent(endpoint, first -> new ConcurrentHashMap<>())
                        .computeIfAbsent(outcome, first -> newTimer(endpoint, first))
                : timer;
    }

    private Timer newTimer(Endpoint endpoint, String outcome) {
        return Timer.builder("orgraph.upstream.calls")
                .description("Calls to a source, by attempt")
                .tags(source)
                .tag("endpoint", endpoint.toString())
                .tag("outcome", outcome)
                .serviceLevelObjectives(Buckets.all())
                .register(registry);
    }

    private static String outcome(Answer<Reply> answer) {
        return answer.fold(
                reply -> outcome(reply.status()), failure -> failure.code().name());
    }

    private static String outcome(int status) {
        int kind = status / 100;
        return status == TOO_MANY_REQUESTS ? "429" : STATUSES[kind < STATUSES.length ? kind : 0];
    }
}
