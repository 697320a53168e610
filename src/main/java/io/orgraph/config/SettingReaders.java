package io.orgraph.config;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
            Transport::of,
            ServerFactory::origins,
            ServerFactory::webApp,
            OperationsFactory::persistedQueries,
            SessionFactory::limits,
            SessionFactory::keys,
            ManifestFile::check,
            PlanFactory::lifetime,
            PlanFactory::key,
            LogFactory::read,
            WarmUpAtStart::time,
            settings -> AuthenticationFactory.check(new AuthenticationSettings(settings)));

    /** Used where no source is configured. */
    static final List<Consumer<Settings>> OF_SANDBOX = List.of(SandboxFactory::settings, SandboxSources::kinds);

    private SettingReaders() {}

    static List<Consumer<Settings>> frontEnds(Collection<String> names, Collection<String> providers) {
        Stream<Consumer<Settings>> each = names.stream()
                .flatMap(name -> Stream.of(
                        settings -> new FrontEndSettings(settings).read(name),
                        settings -> new FrontEndSettings(settings).checkProvider(name, providers),
                        settings -> ManifestFile.check(settings, FrontEndSettings.prefixOf(name))));
        Stream<Consumer<Settings>> together = Stream.of(
                settings -> new FrontEndSettings(settings).checkAddresses(names),
                settings -> new FrontEndSettings(settings).checkCookies(names),
                settings -> new FrontEndSettings(settings).checkOrigins(names),
                settings -> new FrontEndSettings(settings).all(names));
        return Stream.concat(each, together).toList();
    }

    static Consumer<Settings> provider(String name) {
        return settings -> new OpenIdSettings(settings).provider(name);
    }

    static Consumer<Settings> source(String name) {
        return settings -> new SourceSettingsReader(settings).check(name);
    }
}
