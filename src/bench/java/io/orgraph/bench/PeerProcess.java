package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running server of a comparison, with all processes that it forked; it ends with this process. */
final class PeerProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final int LAST_LINES = 20;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Peer peer;
    private final Process process;
    private final Path log;
    private final int port;

    private PeerProcess(Peer peer, Process process, Path log, int port) {
        this.peer = peer;
        this.process = process;
        this.log = log;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts it and returns at once. */
    static PeerProcess start(Peer peer, URI upstream, Path folder) {
        int port = freePort();
        try {
            Path log = Files.createTempFile(folder, peer.name() + "-", ".log");
            ProcessBuilder builder = new ProcessBuilder(peer.launch().command(port, upstream));
            builder.environment().put("NODE_ENV", "production");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new PeerProcess(peer, process, log, port);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Peer peer() {
        return peer;
    }

    int port() {
        return port;
    }

    /** Waits until it has given the first whole answer to {@code Q1}. */
    void awaitFirstAnswer(Clients clients) {
        byte[] request = peer.request(port, "tot_first", peer.document(PeerQuery.Q1, Peers.WORKSPACES));
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() - end < 0) {
            Answer answer = clients.askAndWait(request);
            if (answer.hasStatus(200)) {
                peer.canonical(answer.message().body());
                return;
            }
            Load.sleep(PAUSE.toNanos());
        }
        throw new IllegalStateException(peer.name() + " did not start:\n" + logged());
    }

    /** The processor time of all its threads so far. */
    Duration processorTime() {
        return processes()
                .map(part -> part.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The most memory that was resident. */
    long peakResidentKilobytes() {
        return processes()
                .mapToLong(part -> Vitals.peakResidentKilobytes(part.pid()))
                .sum();
    }

    @Override
    public void close() {
        List<ProcessHandle> all = processes().toList();
        process.destroy();
        try {
            process.waitFor(LONGEST_END.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private String logged() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
