package io.orgraph.http.security;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.orgraph.http.connection.ConnectionPipeline;
import jakarta.inject.Singleton;

/** Has every connection decide which front end a request is for, where the deployment names any. */
@Singleton
final class FrontEndConnections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final FrontEnds frontEnds;
    private final FrontEndHandler handler;

    FrontEndConnections(FrontEnds frontEnds, PathPrefix prefixes) {
        this.frontEnds = frontEnds;
        this.handler = new FrontEndHandler(frontEnds, prefixes);
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        if (frontEnds.areNamed()) {
            registry.register(ConnectionPipeline.of((pipeline, codec) -> pipeline.addAfter(codec, null, handler)));
        }
        return registry;
    }
}
