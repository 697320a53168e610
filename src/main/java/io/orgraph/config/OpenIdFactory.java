package io.orgraph.config;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.orgraph.openid.OpenIdCounters;
import io.orgraph.openid.Provider;
import io.orgraph.openid.ProviderSettings;
import io.orgraph.openid.Providers;
import io.orgraph.upstream.Upstreams;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Creates the providers of {@code orgraph.openid.*}. They do not have to answer at start. */
@Factory
final class OpenIdFactory {

    @Context
    Providers providers(Environment environment, Upstreams upstreams, Deployment deployment) {
        OpenIdSettings settings = new OpenIdSettings(new Settings(environment));
        return new Providers(OpenIdSettings.names(environment).stream()
                .map(settings::provider)
                .map(provider -> new Provider(checked(provider, deployment), upstreams, Clock.systemUTC()))
                .toList());
    }

    @Singleton
    OpenIdCounters counters() {
        return new OpenIdCounters();
    }

    /** A group that is mapped to a source without a credential would be a promise that nothing keeps. */
    private static ProviderSettings checked(ProviderSettings provider, Deployment deployment) {
        if (!deployment
                .credentials()
                .keySet()
                .containsAll(provider.groups().sources().keySet())) {
            throw Settings.wrong(
                    Setting.OPENID + "." + provider.name() + ".source-groups",
                    "it names sources of this deployment, each with a credential (orgraph.sources.<name>.credential)");
        }
        return provider;
    }
}
