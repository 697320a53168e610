package io.orgraph.config;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.source.SourceRegistry;
import io.orgraph.upstream.CallMeters;
import io.orgraph.upstream.CredentialRejections;
import io.orgraph.upstream.Upstreams;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Creates the sources with their adapters. */
@Factory
final class SourcesFactory {

    /**
     * Without a configured source the sandbox's APIs are the sources: reached over HTTP and with a credential, like any
     * other.
     */
    @Singleton
    Deployment deployment(Environment environment, @Nullable Sandbox sandbox) {
        ConfigurationCheck.refuse(environment);
        return new Deployment(
                sandbox == null
                        ? SourceSettingsReader.all(environment)
                        : SandboxSources.of(sandbox, new Settings(environment)));
    }

    @Singleton
    SourceRegistry registry(Deployment deployment, Upstreams upstreams, ObjectMapper json) {
        Adapters adapters = new Adapters(upstreams, json);
        return new SourceRegistry(
                deployment.sources().stream().map(adapters::source).toList());
    }

    @Singleton
    @Bean(preDestroy = "close")
    Upstreams upstreams(
            BeanContext beans, ObjectMapper json, @Nullable CallMeters meters, CredentialRejections rejections) {
        return new Upstreams(beans, json, meters, rejections);
    }
}
