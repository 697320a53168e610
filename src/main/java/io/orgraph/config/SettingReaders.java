package io.orgraph.config;

import java.util.List;
import java.util.function.Consumer;

/** The readers of settings at start, without the beans that they create. */
final class SettingReaders {
    static final List<Consumer<Settings>> OF_ONE = List.of(
            GraphFactory::runLimits,
            GraphFactory::limits,
            ServerFactory::admission,
            ServerFactory::authentication,
            ServerFactory::connections,
            ServerFactory::shutdown,
            ServerFactory::proxies,
            ServerFactory::protocol,
            ServerFactory::origins,
            OperationsFactory::persistedQueries,
            SessionFactory::limits,
            SessionFactory::keys,
            ManifestFile::check,
            PlanFactory::lifetime,
            PlanFactory::key,
            LogFactory::read,
            settings -> AuthenticationFactory.check(new AuthenticationSettings(settings)));

    /** Used where no source is configured. */
    static final List<Consumer<Settings>> OF_SANDBOX = List.of(SandboxFactory::settings, SandboxSources::kinds);

    private SettingReaders() {}

    static Consumer<Settings> source(String name) {
        return settings -> new SourceSettingsReader(settings).check(name);
    }
}
