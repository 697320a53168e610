package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.resolver.AddressResolver;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NameLookupTest {
    private final AtomicInteger lookups = new AtomicInteger();
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
    void a_name_that_nobody_answers_for_holds_up_no_other() {
        CountDownLatch answered = new CountDownLatch(1);
        List<Future<InetSocketAddress>> waiting = new ArrayList<>();
        try (NameLookup slow = new NameLookup(host -> silentFor("silent.example", host, answered))) {
            AddressResolver<InetSocketAddress> asked = slow.getResolver(loop);
            for (int call = 0; call < 100; call++) {
                waiting.add(asked.resolve(InetSocketAddress.createUnresolved("silent.example", 80)));
            }

            Future<InetSocketAddress> other = done(asked.resolve(InetSocketAddress.createUnresolved("localhost", 80)));

            assertThat(other.isSuccess()).isTrue();
            assertThat(waiting).noneMatch(Future::isDone);
            answered.countDown();
            assertThat(waiting).allMatch(call -> done(call).isSuccess());
            assertThat(lookups).hasValue(2);
        }
    }

    @Test
    void a_name_is_looked_up_anew_when_its_lookup_has_ended() {
        try (NameLookup counting = new NameLookup(host -> silentFor("none", host, new CountDownLatch(1)))) {
            AddressResolver<InetSocketAddress> asked = counting.getResolver(loop);
            done(asked.resolve(InetSocketAddress.createUnresolved("localhost", 80)));
            done(asked.resolveAll(InetSocketAddress.createUnresolved("localhost", 80)));

            assertThat(lookups).hasValue(2);
        }
    }

    @Test
    void after_it_is_closed_no_name_is_known() {
        names.close();

        Future<InetSocketAddress> address = resolver.resolve(InetSocketAddress.createUnresolved("localhost", 80));

        assertThat(done(address).isSuccess()).isFalse();
    }

    private InetAddress[] silentFor(String silent, String host, CountDownLatch answered) {
        lookups.incrementAndGet();
        if (host.equals(silent)) {
            try {
                answered.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static <T> Future<T> done(Future<T> future) {
        await().atMost(Duration.ofSeconds(30)).until(future::isDone);
        return future;
    }
}
