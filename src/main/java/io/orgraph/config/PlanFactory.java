package io.orgraph.config;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.orgraph.plan.PlanTokens;
import io.orgraph.validation.Durations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the signer of access plans from {@code orgraph.plans.*}. */
@Factory
final class PlanFactory {
    private static final Logger LOG = LoggerFactory.getLogger("io.orgraph");
    private static final String KEY = "orgraph.plans.key";
    private static final int SHORTEST_KEY = 32;
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    @Singleton
    PlanTokens tokens(Environment environment) {
        Settings settings = new Settings(environment);
        byte[] key = key(settings);
        if (key == null) {
            LOG.info(
                    "{} is not set: access plans are signed with a key made at start, valid until this process ends",
                    KEY);
            return PlanTokens.withRandomKey(lifetime(settings), Clock.systemUTC());
        }
        return new PlanTokens(key, lifetime(settings), Clock.systemUTC());
    }

    static Duration lifetime(Settings settings) {
        Duration lifetime = settings.duration("orgraph.plans.lifetime", LIFETIME);
        return Settings.make("orgraph.plans.", Map.of(), () -> {
            Durations.withinADay(lifetime, "lifetime");
            return lifetime;
        });
    }

    /** Null for no key. */
    static byte @Nullable [] key(Settings settings) {
        String key = settings.text(KEY);
        byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        if (bytes != null && bytes.length < SHORTEST_KEY) {
            throw Settings.wrong(KEY, "it has at least " + SHORTEST_KEY + " random characters");
        }
        return bytes;
    }
}
