package io.orgraph.config;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.log.QuietLog;
import io.orgraph.training.WarmUp;
import io.orgraph.validation.Durations;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms this process up before its server listens, for {@code orgraph.warm-up.time}. It makes the first requests faster and is
 * never a reason not to start: where it fails, the log says why, and the start goes on.
 */
@Singleton
@Requires(notEnv = Launcher.CHECK_ONLY)
final class WarmUpAtStart implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger("io.orgraph");
    private static final String PREFIX = "orgraph.warm-up.";
    private static final int LONGEST = 5;

    /** As a deployment has it, with metrics, on ports that the system chooses, and without a limit for its only caller. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "micronaut.server.port", -1,
            "orgraph.sandbox.port", 0,
            "orgraph.limits.rate", 0,
            "orgraph.http.shutdown-notice", "0s",
            "endpoints.prometheus.enabled", true);

    private final Duration time;
    private final Transport transport;

    WarmUpAtStart(Environment environment) {
        Settings settings = new Settings(environment);
        this.time = time(settings);
        this.transport = Transport.of(settings);
    }

    static Duration time(Settings settings) {
        Duration time = settings.duration(PREFIX + "time", Duration.ZERO);
        return Settings.make(PREFIX, Map.of(), () -> {
            Durations.withinMinutes(LONGEST, time, "time");
            return time;
        });
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (time.isZero()) {
            return;
        }
        LOG.info("Warming up for {} s with a sandbox of its own: nothing listens before", time.toSeconds());
        try {
            LOG.info("Warmed up by {} operations", QuietLog.during(this::warmUp));
        } catch (RuntimeException failed) {
            LOG.warn("Not warmed up", failed);
        }
    }

    private long warmUp() {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put(Transport.SETTING, transport.value());
        try (ApplicationContext context = SandboxContext.start(settings)) {
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            return new WarmUp(server.getURL().toString(), CommandLine.SANDBOX_SESSION).run(time);
        }
    }
}
