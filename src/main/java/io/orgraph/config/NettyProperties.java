package io.orgraph.config;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;

/** Netty's own properties, as they suit here. A deployment may set others on the command line. */
@ContextConfigurer
public final class NettyProperties implements ApplicationContextConfigurer {
    /**
     * One poll for each read by io_uring, where a deployment chooses that. With one poll for many, which is Netty's default, a
     * third of the resets that a source sends within a response are not noticed, and the call waits for its timeout.
     */
    private static final String ONE_POLL_FOR_MANY = "io.netty.iouring.pollAddMultishotEnabled";

    /**
     * Small objects are made anew instead of being kept for reuse: those that are kept grow old, and each collection has to look
     * for young ones in them. The memory of buffers is pooled all the same.
     */
    private static final String OBJECTS_KEPT = "io.netty.recycler.maxCapacityPerThread";

    /** Netty reads them once, before the first connection. */
    @Override
    public void configure(ApplicationContextBuilder builder) {
        setIfAbsent(ONE_POLL_FOR_MANY, "false");
        setIfAbsent(OBJECTS_KEPT, "0");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
