package io.orgraph.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A caching proxy between the facade and a sandbox's TransactionLink: each read is answered as the sandbox answered it the first
 * time, after a latency, whatever its credential; a share of the reads can fail. It uses little
 * processor time, since it shares the machine with the facade. It accepts no writes.
 */
final class Upstream implements AutoCloseable, Connection.Owner {
    /** The kinds of faults, equally frequent. */
    enum Fault {
        UNAVAILABLE,
        RESET,
        DELAY
    }

    /** The additional latency of a late response. */
    static final Duration DELAY = Duration.ofMillis(300);

    private static final int BACKLOG = 1024;
    private static final byte[] UNAVAILABLE =
            "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final EventLoop loop = EventLoop.start("upstream");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;
    private final Channel listening;
    private final long latency;
    private final Random dice = new Random(20_260_101);
    private final Map<String, byte[]> known = new HashMap<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final Set<Connection> connections = new HashSet<>();
    private final List<String> targets = new ArrayList<>();
    private double faultShare;
    private boolean keepsTargets;
    private long calls;

    private Upstream(Sandbox sandbox, Duration latency) {
        this.sandbox = sandbox;
        this.latency = latency.toNanos();
        this.listening = new ServerBootstrap()
                .group(loop.group())
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel peer) {
                        connections.add(Connection.accepted(loop, peer, Upstream.this));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
    }

    /** Starts without faults. */
    static Upstream start(Sandbox sandbox, Duration latency) {
        return new Upstream(sandbox, latency);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + ((InetSocketAddress) listening.localAddress()).getPort()
                + sandbox.transactionLink().getPath());
    }

    /** Sets the share of reads that fail from now on. */
    void fail(double share) {
        loop.execute(() -> faultShare = share);
    }

    /** The calls received during a task, each as {@code <credential> <target>}. */
    List<String> targetsDuring(Runnable work) {
        loop.call(() -> keepsTargets = true);
        work.run();
        return loop.call(() -> {
            List<String> seen = List.copyOf(targets);
            keepsTargets = false;
            targets.clear();
            return seen;
        });
    }

    long calls() {
        return loop.call(() -> calls);
    }

    Map<Fault, Integer> faults() {
        return loop.call(() -> new EnumMap<>(faults));
    }

    int connections() {
        return loop.call(connections::size);
    }

    @Override
    public void close() {
        loop.close();
    }

    @Override
    public void came(Connection from, Message request) {
        calls++;
        if (!request.method().equals("GET")) {
            throw new IllegalStateException("Not a read: " + request.method() + " " + request.target());
        }
        if (keepsTargets) {
            targets.add(request.header("authorization") + " " + request.target());
        }
        long due = System.nanoTime() + latency;
        if (dice.nextDouble() < faultShare) {
            Fault fault = Fault.values()[dice.nextInt(Fault.values().length)];
            faults.merge(fault, 1, Integer::sum);
            fail(from, request.target(), fault, due);
        } else {
            loop.at(due, () -> answer(from, request.target()));
        }
    }

    @Override
    public void lost(Connection connection) {
        connections.remove(connection);
    }

    private void fail(Connection from, String target, Fault fault, long due) {
        switch (fault) {
            case UNAVAILABLE -> loop.at(due, () -> from.send(UNAVAILABLE));
            case RESET ->
                loop.at(due, () -> {
                    connections.remove(from);
                    from.reset();
                });
            case DELAY -> loop.at(due + DELAY.toNanos(), () -> answer(from, target));
        }
    }

    private void answer(Connection to, String target) {
        to.send(known.computeIfAbsent(target, this::ask));
    }

    /** Happens a few times in all, so it may block the event loop. */
    private byte[] ask(String target) {
        HttpRequest request = HttpRequest.newBuilder(sandbox.transactionLink().resolve(target))
                .header("Authorization", TransactionLinkTokens.ADMIN)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            int length = answer.body().getBytes(StandardCharsets.UTF_8).length;
            return ("HTTP/1.1 " + answer.statusCode()
                            + " As Usual\r\ncontent-type: application/json\r\ncontent-length: " + length + "\r\n\r\n"
                            + answer.body())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
