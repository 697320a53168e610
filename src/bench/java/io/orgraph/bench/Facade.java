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

/** The jar as a child process with {@value #HEAP} and one source; it ends with this process. */
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
     * Starts it and returns when it listens.
     *
     * @param source base URL of the TransactionLink API
     * @param settings in addition to those of the source
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

    /** The jar under test: a copy, so that a build in the meantime does no harm. */
    static Path jar() {
        return Path.of(System.getProperty("bench.jar"));
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** The processor time of its threads so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Its ERROR log lines, which report bugs, each with its exception. */
    List<String> complaints() {
        return COMPLAINT
                .matcher(logged())
                .results()
                .map(MatchResult::group)
                .map(complaint -> complaint.replaceAll("\\R", ": "))
                .toList();
    }

    /** Sends SIGKILL and returns when the process has ended. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** Sends SIGTERM and returns at once. */
    void terminate() {
        process.destroy();
    }

    /** Whether the process ended within that time. */
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
