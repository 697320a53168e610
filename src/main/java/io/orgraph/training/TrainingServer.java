package io.orgraph.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of its own, with a sandbox, on ports that the system chooses. */
final class TrainingServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile(".* GraphQL at (http://\\S+)/graphql");
    private static final int KEPT_LINES = 10;

    /** As a deployment has it, with metrics, and without a limit for its only caller. */
    private static final List<String> SETTINGS = List.of(
            "-micronaut.server.port=-1",
            "-orgraph.sandbox.port=0",
            "-orgraph.limits.rate=0",
            "-endpoints.prometheus.enabled=true");

    private final Process process;
    private final BufferedReader output;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final String url;

    private TrainingServer(Process process) throws IOException, TrainingFailed {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.url = address();
    }

    /** Returns when it listens. */
    static TrainingServer start(JavaCommand java, List<String> options) throws IOException, TrainingFailed {
        Process process = java.start(options, SETTINGS);
        try {
            TrainingServer server = new TrainingServer(process);
            server.readOn();
            return server;
        } catch (IOException | TrainingFailed failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    String url() {
        return url;
    }

    /** Ends it gracefully, which is when the JVM writes the cache, and waits for that. */
    void end(int seconds) throws InterruptedException, TrainingFailed {
        // Not process.destroy(), which also closes its output: the JVM that writes the cache would fail by that.
        process.toHandle().destroy();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new TrainingFailed("the JVM did not write it within " + seconds + " s" + said());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String address() throws IOException, TrainingFailed {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            keep(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.matches()) {
                return address.group(1);
            }
        }
        throw new TrainingFailed("the server of the training run did not start" + said());
    }

    /** A process whose output nobody reads would stop. */
    private void readOn() {
        Thread reader = new Thread(this::readAll, "training-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                keep(line);
            }
        } catch (IOException ended) {
            keep("(no more output)");
        }
    }

    private synchronized void keep(String line) {
        lastLines.add(line);
        if (lastLines.size() > KEPT_LINES) {
            lastLines.remove();
        }
    }

    /** What it wrote last. */
    synchronized String said() {
        return ". Its last output:\n  " + String.join("\n  ", lastLines);
    }
}
