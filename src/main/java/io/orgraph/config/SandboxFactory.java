package io.orgraph.config;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import jakarta.inject.Singleton;
import java.util.Map;

/** Starts the sandbox for a deployment without a source. Where a source is configured, it does not start. */
@Factory
@Requires(missingProperty = Setting.SOURCES, notEnv = Launcher.CHECK_ONLY)
final class SandboxFactory {

    @Singleton
    @Bean(preDestroy = "close")
    Sandbox sandbox(Environment environment) {
        return Sandbox.start(settings(new Settings(environment)));
    }

    static SandboxSettings settings(Settings settings) {
        SandboxSettings usual = SandboxSettings.defaults();
        return Settings.make(
                "orgraph.sandbox.",
                Map.of(),
                () -> new SandboxSettings(
                        settings.number("orgraph.sandbox.port", usual.port()),
                        settings.longNumber("orgraph.sandbox.seed", usual.seed()),
                        settings.number("orgraph.sandbox.workspaces", usual.workspaces()),
                        settings.number("orgraph.sandbox.people", usual.people()),
                        settings.duration("orgraph.sandbox.latency", usual.latency())));
    }
}
