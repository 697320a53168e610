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
    private final ApplicationContext context = ApplicationContext.run();
    private final Upstreams upstreams = new Upstreams(context, json());

    /** Without second tries: what a port promises has to be so of each call. */
    RestClient connect(SourceName source, URI url, ErrorBody errors) {
        return upstreams.connect(UpstreamSettings.of(source, url).with(RetrySettings.NONE), errors);
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
