package io.orgraph.contract;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.ErrorBody;
import io.orgraph.upstream.RestClient;
import io.orgraph.upstream.RetrySettings;
import io.orgraph.upstream.UpstreamSettings;
import io.orgraph.upstream.Upstreams;
import java.net.URI;

/** The whole way out, with the HTTP client of a real application context. */
final class Wiring implements AutoCloseable {
    private final ApplicationContext context;
    private final Upstreams upstreams;
    private final RetrySettings retries;

    /** Without retries: what a port that reads promises has to be so of each call. */
    Wiring() {
        this.context = ApplicationContext.run();
        this.upstreams = new Upstreams(context, json());
        this.retries = RetrySettings.NONE;
    }

    private Wiring(Wiring shared) {
        this.context = shared.context;
        this.upstreams = shared.upstreams;
        this.retries = RetrySettings.DEFAULT;
    }

    /** The same with the usual retries, none of which may be of a write. */
    Wiring retrying() {
        return new Wiring(this);
    }

    RestClient connect(SourceName source, URI url, ErrorBody errors) {
        return upstreams.connect(UpstreamSettings.of(source, url).with(retries), errors);
    }

    ObjectMapper json() {
        return context.getBean(ObjectMapper.class);
    }

    @Override
    public void close() {
        upstreams.close();
        context.close();
    }
}
