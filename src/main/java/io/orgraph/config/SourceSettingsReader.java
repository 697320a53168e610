package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.source.kognitos.KognitosSettings;
import io.orgraph.source.transactionlink.TransactionLinkSettings;
import io.orgraph.upstream.CircuitBreakerSettings;
import io.orgraph.upstream.ConcurrencySettings;
import io.orgraph.upstream.RetrySettings;
import io.orgraph.upstream.Timeouts;
import io.orgraph.upstream.UpstreamSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code orgraph.sources.<name>.*}. An invalid value stops the start with the name of the setting to change. */
final class SourceSettingsReader {
    /** The settings whose names differ from their component's. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("connect", "connect-timeout"),
            Map.entry("call", "call-timeout"),
            Map.entry("queue", "queue-timeout"),
            Map.entry("concurrentCalls", "max-concurrent-calls"),
            Map.entry("queuedCalls", "max-queued-calls"),
            Map.entry("answerBytes", "max-answer-size"),
            Map.entry("percent", "retry-budget"),
            Map.entry("pause", "retry-pause"),
            Map.entry("longestWait", "longest-retry-after"),
            Map.entry("failurePercent", "circuit-failures"),
            Map.entry("calls", "circuit-calls"),
            Map.entry("window", "circuit-window"),
            Map.entry("open", "circuit-open"),
            Map.entry("trials", "circuit-trials"));

    private final Settings settings;

    SourceSettingsReader(Settings settings) {
        this.settings = settings;
    }

    /** The sources of a deployment, in the order of their names. */
    static List<SourceSettings> all(Environment environment) {
        SourceSettingsReader reader = new SourceSettingsReader(new Settings(environment));
        return names(environment).stream().map(reader::source).toList();
    }

    static List<String> names(Environment environment) {
        return environment.getPropertyEntries(Setting.SOURCES).stream().sorted().toList();
    }

    SourceSettings source(String name) {
        String prefix = Setting.SOURCES + "." + name + ".";
        SourceName source = new SourceName(name);
        UpstreamSettings upstream = upstream(source, prefix);
        Credential credential = credential(prefix + "credential");
        boolean shown = settings.flag(prefix + "show-refusals", false);
        return switch (kind(prefix + "kind")) {
            case TRANSACTIONLINK ->
                new SourceSettings.OfTransactionLink(upstream, credential, shown, transactionLink(source, prefix));
            case KOGNITOS -> new SourceSettings.OfKognitos(upstream, credential, shown, kognitos(source, prefix));
            case TOURS -> new SourceSettings.OfTours(upstream, credential, shown);
        };
    }

    /** Reads the settings of every kind as well: an invalid value is reported whatever kind the source is of. */
    void check(String name) {
        String prefix = Setting.SOURCES + "." + name + ".";
        SourceName source = source(name).name();
        transactionLink(source, prefix);
        kognitos(source, prefix);
    }

    private UpstreamSettings upstream(SourceName source, String prefix) {
        URI url = url(prefix + "url");
        return Settings.make(
                prefix,
                NAMES,
                () -> UpstreamSettings.of(source, url)
                        .with(timeouts(prefix))
                        .with(limits(prefix))
                        .with(retries(prefix))
                        .with(circuit(prefix)));
    }

    /** The exception of the URI itself contains the value, so it is not passed on. */
    private URI url(String name) {
        try {
            return URI.create(settings.required(name, "the base URL of its API, such as https://api.example.com"));
        } catch (IllegalArgumentException wrong) {
            throw Settings.wrong(name, "it is not a URL");
        }
    }

    private TransactionLinkSettings transactionLink(SourceName source, String prefix) {
        return Settings.make(
                prefix,
                NAMES,
                () -> new TransactionLinkSettings(
                        source,
                        settings.text(prefix + "organization-name"),
                        Objects.requireNonNullElse(
                                settings.text(prefix + "accept"), TransactionLinkSettings.DEFAULT_ACCEPT),
                        settings.number(prefix + "users-page-size", TransactionLinkSettings.DEFAULT_USERS_PAGE_SIZE)));
    }

    private KognitosSettings kognitos(SourceName source, String prefix) {
        String text = Objects.requireNonNullElse(settings.text(prefix + "workspaces"), "all");
        return new KognitosSettings(
                source,
                Settings.choice(KognitosSettings.Workspaces.class, text.strip().toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> Settings.wrong(prefix + "workspaces", "it is all or mine")));
    }

    private SourceKind kind(String name) {
        String kinds = Arrays.stream(SourceKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String text = settings.required(name, "one of " + kinds);
        return Settings.choice(SourceKind.class, text.toLowerCase(Locale.ROOT))
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
