package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as a process of its own, with {@value #HEAP}, before one source; it does not outlive this one. */
final class Facade implements AutoCloseable {
    static final String SOURCE = "crm";
    static final String HEAP = "-Xmx256m";

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("GraphQL at http://127\\.0\\.0\\.1:(\\d+)/graphql");

    private static final Pattern COMPLAINT = Pattern.compile("(?m)^.* ERROR .*(?:\\R[a-z][\\w.$]*(?:Exception|Error).*)?");

    private final Process process;
    private final Path log;
    private final int port;

    private Facade(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        this.port = awaitPort();
    }

    /**
     * Returns when it answers.
     *
     * @param source where the TransactionLink API begins
     * @param settings beside that of the source
     */
    static Facade start(URI source, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(java(), HEAP, "-Dmicronaut.server.port=-1"));
        command.add("-Dorgraph.sources." + SOURCE + ".kind=transactionlink");
        command.add("-Dorgraph.sources." + SOURCE + ".url=" + source);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-XX:-OmitStackTraceInFastThrow", "-jar", jar().toString()));
        try {
            Path log = Files.createTempFile(jar().getParent(), "facade-", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Facade(process, log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is measured: a copy, so that a build meanwhile does no harm. */
    static Path jar() {
        return Path.of(System.getProperty("bench.jar"));
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** What its threads have taken of the processors so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What of its log tells of a bug, or of anything else that nobody but itself is to answer for; and the exception. */
    List<String> complaints() {
        return COMPLAINT
                .matcher(logged())
                .results()
                .map(MatchResult::group)
                .map(complaint -> complaint.replaceAll("\\R", ": "))
                .toList();
    }

    /** As {@code kill -9}; returns when it has ended. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** As {@code kill -TERM}; returns at once. */
    void terminate() {
        process.destroy();
    }

    /** Whether it has ended by then. */
    boolean awaitEnd(Duration most) {
        try {
            return process.waitFor(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        kill();
        try {
            Files.deleteIfExists(log);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    private int awaitPort() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() - end < 0) {
            Matcher address = ADDRESS.matcher(logged());
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            Load.sleep(TimeUnit.MILLISECONDS.toNanos(50));
        }
        process.destroyForcibly();
        throw new IllegalStateException("The facade did not start:\n" + logged());
    }

    private String logged() {
        try {
            return Files.readString(log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
