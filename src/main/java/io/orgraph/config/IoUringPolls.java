package io.orgraph.config;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;

/**
 * One poll for each read by Netty's io_uring, where a deployment chooses that. With one poll for many, which is Netty's default, a
 * third of the resets that a source sends within a response are not noticed, and the call waits for its timeout.
 */
@ContextConfigurer
public final class IoUringPolls implements ApplicationContextConfigurer {
    private static final String ONE_POLL_FOR_MANY = "io.netty.iouring.pollAddMultishotEnabled";

    /** Netty reads it once, before the first connection. */
    @Override
    public void configure(ApplicationContextBuilder builder) {
        if (System.getProperty(ONE_POLL_FOR_MANY) == null) {
            System.setProperty(ONE_POLL_FOR_MANY, "false");
        }
    }
}
