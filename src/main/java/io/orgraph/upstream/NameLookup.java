package io.orgraph.upstream;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks host names up on threads of its own. The platform's lookup blocks: on an event loop, one name server that does
 * not respond would block the requests of all callers to every source. Concurrent lookups of one name share one result,
 * so that a name blocks one thread at most. Names come from the settings alone and are few.
 */
final class NameLookup extends AddressResolverGroup<InetSocketAddress> {
    /** The most names that can be without a response at once; one more is not looked up. */
    private static final int MOST_THREADS = 64;

    private final Names names;
    private final ConcurrentHashMap<String, CompletableFuture<List<InetAddress>>> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            10,
            TimeUnit.SECONDS,
            // Reuses an idle thread before it starts another.
            new SynchronousQueue<>(),
            new DefaultThreadFactory("upstream-names", true));

    NameLookup() {
        this(InetAddress::getAllByName);
    }

    NameLookup(Names names) {
        this.names = names;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor loop) {
        return new InetNameResolver(loop) {
            @Override
            protected void doResolve(String host, Promise<InetAddress> address) {
                tell(address, lookUp(host).thenApply(all -> all.get(0)));
            }

            @Override
            protected void doResolveAll(String host, Promise<List<InetAddress>> addresses) {
                tell(addresses, lookUp(host));
            }
        }.asAddressResolver();
    }

    @Override
    public void close() {
        threads.shutdown();
        super.close();
    }

    private CompletableFuture<List<InetAddress>> lookUp(String host) {
        CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> earlier = underWay.putIfAbsent(host, mine);
        if (earlier != null) {
            return earlier;
        }
        try {
            threads.execute(() -> lookUp(host, mine));
        } catch (RejectedExecutionException tooMany) {
            underWay.remove(host, mine);
            mine.completeExceptionally(tooMany);
        }
        return mine;
    }

    /** Removed before it completes: a lookup that begins after the end starts anew. */
    private void lookUp(String host, CompletableFuture<List<InetAddress>> addresses) {
        try {
            List<InetAddress> found = List.of(names.addressesOf(host));
            underWay.remove(host, addresses);
            addresses.complete(found);
        } catch (Exception | Error unknown) {
            underWay.remove(host, addresses);
            addresses.completeExceptionally(unknown);
        }
    }

    private static <T> void tell(Promise<T> asked, CompletableFuture<T> answer) {
        var unused = answer.whenComplete((found, unknown) -> {
            if (unknown == null) {
                asked.trySuccess(found);
            } else {
                asked.tryFailure(unknown instanceof CompletionException ? unknown.getCause() : unknown);
            }
        });
    }

    /** Blocks until the addresses of a name are known, at least one. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }
}
