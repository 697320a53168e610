package io.orgraph.config;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.HttpClientRegistry;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.source.Adapter;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import io.orgraph.source.transactionlink.TransactionLink;
import io.orgraph.source.transactionlink.TransactionLinkErrors;
import io.orgraph.source.transactionlink.TransactionLinkSettings;
import io.orgraph.upstream.UpstreamSettings;
import io.orgraph.upstream.Upstreams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts an adapter behind each configured source. */
@Factory
final class SourcesFactory {

    /** Without a configured source, the sandbox is one: reached over HTTP and with a credential, like any other. */
    @Singleton
    Deployment deployment(Environment environment, @Nullable Sandbox sandbox) {
        UnknownSettings.refuse(environment);
        return new Deployment(
                sandbox == null ? new SourceSettingsReader(environment).all() : List.of(transactionLink(sandbox)));
    }

    private static SourceSettings transactionLink(Sandbox sandbox) {
        return new SourceSettings(
                SourceKind.TRANSACTIONLINK,
                UpstreamSettings.of(new SourceName("transactionlink"), sandbox.transactionLink()),
                Credential.of(Secret.of(TransactionLinkTokens.ADMIN)),
                "Sandbox company",
                null,
                null);
    }

    @Singleton
    SourceRegistry registry(Deployment deployment, Upstreams upstreams, ObjectMapper json) {
        return new SourceRegistry(deployment.sources().stream()
                .map(settings -> new Source(settings.name(), adapter(settings, upstreams, json)))
                .toList());
    }

    @Singleton
    Upstreams upstreams(HttpClientRegistry<HttpClient> clients, BeanContext beans, ObjectMapper json) {
        return new Upstreams(clients, beans, json);
    }

    private static Adapter adapter(SourceSettings settings, Upstreams upstreams, ObjectMapper json) {
        return switch (settings.kind()) {
            case TRANSACTIONLINK -> transactionLink(settings, upstreams, json);
            case KOGNITOS, TOURS ->
                throw Settings.wrong(
                        Setting.SOURCES + "." + settings.name() + ".kind", "this version reads transactionlink only");
        };
    }

    private static Adapter transactionLink(SourceSettings settings, Upstreams upstreams, ObjectMapper json) {
        TransactionLinkSettings own = new TransactionLinkSettings(
                settings.name(),
                settings.organizationName(),
                Objects.requireNonNullElse(settings.accept(), TransactionLinkSettings.DEFAULT_ACCEPT),
                Objects.requireNonNullElse(settings.usersPageSize(), TransactionLinkSettings.DEFAULT_USERS_PAGE_SIZE));
        return new TransactionLink(own, upstreams.connect(settings.upstream(), new TransactionLinkErrors(json)));
    }
}
