package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.resolver.AddressResolver;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NameLookupTest {
    private final DefaultEventExecutor loop = new DefaultEventExecutor();
    private final NameLookup names = new NameLookup();
    private final AddressResolver<InetSocketAddress> resolver = names.getResolver(loop);

    @AfterEach
    void close() {
        names.close();
        var unused = loop.shutdownGracefully();
    }

    @Test
    void a_name_has_an_address() {
        Future<InetSocketAddress> address = resolver.resolve(InetSocketAddress.createUnresolved("localhost", 80));

        assertThat(done(address).getNow().getAddress().isLoopbackAddress()).isTrue();
        assertThat(address.getNow().getPort()).isEqualTo(80);
    }

    @Test
    void a_name_may_have_several() {
        assertThat(done(resolver.resolveAll(InetSocketAddress.createUnresolved("localhost", 80)))
                        .getNow())
                .isNotEmpty();
    }

    @Test
    void a_name_that_is_unknown_is_said_to_be() {
        Future<InetSocketAddress> address = resolver.resolve(InetSocketAddress.createUnresolved("nowhere.invalid", 80));

        assertThat(done(address).cause()).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void after_it_is_closed_no_name_is_known() {
        names.close();

        Future<InetSocketAddress> address = resolver.resolve(InetSocketAddress.createUnresolved("localhost", 80));

        assertThat(done(address).isSuccess()).isFalse();
    }

    private static <T> Future<T> done(Future<T> future) {
        await().atMost(Duration.ofSeconds(30)).until(future::isDone);
        return future;
    }
}
