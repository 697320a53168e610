package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.CircuitBreakerSettings;
import io.orgraph.upstream.ConcurrencySettings;
import io.orgraph.upstream.RetrySettings;
import io.orgraph.upstream.Timeouts;
import io.orgraph.upstream.UpstreamSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code orgraph.sources.<name>.*}. What is wrong stops the start with the name of the setting to change. */
final class SourceSettingsReader {
    private final Settings settings;

    SourceSettingsReader(Settings settings) {
        this.settings = settings;
    }

    /** Those of a deployment, in the order of their names. */
    static List<SourceSettings> all(Environment environment) {
        SourceSettingsReader reader = new SourceSettingsReader(new Settings(environment));
        return names(environment).stream().map(reader::source).toList();
    }

    static List<String> names(Environment environment) {
        return environment.getPropertyEntries(Setting.SOURCES).stream().sorted().toList();
    }

    SourceSettings source(String name) {
        String prefix = Setting.SOURCES + "." + name + ".";
        try {
            String url = settings.required(prefix + "url", "where its API begins, such as https://api.example.com");
            UpstreamSettings upstream = UpstreamSettings.of(new SourceName(name), URI.create(url))
                    .with(timeouts(prefix))
                    .with(limits(prefix))
                    .with(retries(prefix))
                    .with(circuit(prefix));
            return new SourceSettings(
                    kind(prefix + "kind"),
                    upstream,
                    credential(prefix + "credential"),
                    settings.text(prefix + "organization-name"),
                    settings.text(prefix + "accept"),
                    settings.text(prefix + "users-page-size") == null
                            ? null
                            : settings.number(prefix + "users-page-size", 0),
                    settings.text(prefix + "workspaces"));
        } catch (IllegalArgumentException wrong) {
            // Only messages of ours get here, and URI's, which holds the value: that one is replaced.
            String message = wrong.getMessage();
            boolean ours = message != null && !message.contains(" at index ");
            throw new ConfigurationException(ours ? message : "Please change " + prefix + "url: it is no URL at all");
        }
    }

    private SourceKind kind(String name) {
        String kinds = Arrays.stream(SourceKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String text = settings.required(name, "one of " + kinds);
        return Arrays.stream(SourceKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Settings.wrong(name, "it is one of " + kinds));
    }

    private @Nullable Credential credential(String name) {
        String text = settings.text(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!Secret.isWellFormed(text)) {
            throw Settings.wrong(name, "a credential is visible ASCII without spaces");
        }
        return Credential.of(Secret.of(text));
    }

    private Timeouts timeouts(String prefix) {
        Timeouts usual = Timeouts.DEFAULT;
        return new Timeouts(
                settings.duration(prefix + "connect-timeout", usual.connect()),
                settings.duration(prefix + "call-timeout", usual.call()),
                settings.duration(prefix + "queue-timeout", usual.queue()),
                settings.duration(prefix + "keep-alive", usual.keepAlive()));
    }

    private ConcurrencySettings limits(String prefix) {
        ConcurrencySettings usual = ConcurrencySettings.DEFAULT;
        return new ConcurrencySettings(
                settings.number(prefix + "max-concurrent-calls", usual.concurrentCalls()),
                settings.number(prefix + "max-queued-calls", usual.queuedCalls()),
                settings.bytes(prefix + "max-answer-size", usual.answerBytes()));
    }

    private RetrySettings retries(String prefix) {
        RetrySettings usual = RetrySettings.DEFAULT;
        return new RetrySettings(
                settings.number(prefix + "retry-budget", usual.percent()),
                settings.duration(prefix + "retry-pause", usual.pause()),
                settings.duration(prefix + "longest-retry-after", usual.longestWait()));
    }

    private CircuitBreakerSettings circuit(String prefix) {
        CircuitBreakerSettings usual = CircuitBreakerSettings.DEFAULT;
        return new CircuitBreakerSettings(
                settings.number(prefix + "circuit-failures", usual.failurePercent()),
                settings.number(prefix + "circuit-calls", usual.calls()),
                settings.duration(prefix + "circuit-window", usual.window()),
                settings.duration(prefix + "circuit-open", usual.open()),
                settings.number(prefix + "circuit-trials", usual.trials()));
    }
}
