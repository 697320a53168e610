package io.orgraph.source.kognitos;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.model.SourceName;
import io.orgraph.source.kognitos.KognitosSettings.Workspaces;
import io.orgraph.upstream.UpstreamSettings;
import io.orgraph.upstream.Upstreams;
import java.net.URI;

/** The adapter on the whole way out, with the HTTP client of a real application context. */
final class Wired implements AutoCloseable {
    static final SourceName SOURCE = new SourceName("automation");
    static final Credential SOMEBODY = Credential.of(Secret.of("any-form-of-token.will_do"));

    private final ApplicationContext context = ApplicationContext.run();
    private final Upstreams upstreams;

    Wired() {
        upstreams = new Upstreams(context, context.getBean(ObjectMapper.class));
    }

    Kognitos to(URI url) {
        return to(url, Workspaces.ALL);
    }

    Kognitos to(URI url, Workspaces workspaces) {
        return new Kognitos(
                new KognitosSettings(SOURCE, workspaces),
                upstreams.connect(
                        UpstreamSettings.of(SOURCE, url), new KognitosErrors(context.getBean(ObjectMapper.class))));
    }

    @Override
    public void close() {
        upstreams.close();
        context.close();
    }
}
