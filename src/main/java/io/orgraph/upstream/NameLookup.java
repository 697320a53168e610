package io.orgraph.upstream;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks host names up on threads of its own. The platform's lookup blocks: on an event loop, one name server that does
 * not answer would hold up everybody's requests to every source.
 */
final class NameLookup extends AddressResolverGroup<InetSocketAddress> {
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 1024;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            new DefaultThreadFactory("upstream-names", true));

    NameLookup() {
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor loop) {
        return new InetNameResolver(loop) {
            @Override
            protected void doResolve(String host, Promise<InetAddress> address) {
                lookUp(address, () -> InetAddress.getByName(host));
            }

            @Override
            protected void doResolveAll(String host, Promise<List<InetAddress>> addresses) {
                lookUp(addresses, () -> List.of(InetAddress.getAllByName(host)));
            }
        }.asAddressResolver();
    }

    @Override
    public void close() {
        threads.shutdown();
        super.close();
    }

    private <T> void lookUp(Promise<T> result, Callable<T> lookup) {
        threads.execute(() -> {
            try {
                result.trySuccess(lookup.call());
            } catch (Exception unknown) {
                result.tryFailure(unknown);
            }
        });
    }
}
