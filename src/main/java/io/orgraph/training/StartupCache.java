package io.orgraph.training;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cache with which the JVM starts the server faster, from a training run that ends by itself. Java 25 and newer make
 * an AOT cache, older ones an archive for class data sharing.
 */
public final class StartupCache {
    private static final int ROUNDS = 15;
    private static final int SECONDS_TO_WRITE = 300;
    private static final int SECONDS_TO_TRY = 60;

    private final CacheKind kind = CacheKind.of(Runtime.version().feature());
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> headers;

    /** @param headers of each request of the run: what the sandbox's own credentials may not read is else left out */
    public StartupCache(PrintStream out, PrintStream err, Map<String, String> headers) {
        this.headers = headers;
        this.out = out;
        this.err = err;
    }

    /**
     * Returns whether there is a cache now that this JVM can use; says where it is and how it is used, or why there is none.
     *
     * @param main a class of the jar
     * @param file where to write it; null for the usual name in the current directory
     */
    public boolean make(Class<?> main, @Nullable String file) {
        long start = System.nanoTime();
        Path cache = (file == null ? kind.file() : Path.of(file)).toAbsolutePath();
        try {
            train(jarOf(main), cache);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return refused("it was interrupted");
        } catch (IOException failed) {
            return refused(String.valueOf(failed.getMessage()));
        } catch (TrainingFailed failed) {
            return refused(String.valueOf(failed.getMessage()));
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        out.println(
                "Made the " + kind.words() + " " + cache + " with Java " + Runtime.version() + " in " + seconds + " s");
        out.println("Start with: java " + kind.reading(cache) + " -jar orgraph.jar");
        return true;
    }

    private boolean refused(String reason) {
        err.println("Made no " + kind.words() + ": " + reason);
        return false;
    }

    private void train(Path jar, Path cache) throws IOException, InterruptedException, TrainingFailed {
        if (kind == CacheKind.CDS) {
            out.println("An AOT cache needs Java 25 or newer and this is Java "
                    + Runtime.version().feature() + ": making an archive for class data sharing instead");
        }
        checkPlace(cache);
        Files.deleteIfExists(cache);
        Path directory = Files.createTempDirectory("orgraph-training");
        try {
            JavaCommand java = new JavaCommand(jar, directory);
            record(java, cache);
            tryOut(java, cache);
        } finally {
            Files.deleteIfExists(directory);
        }
    }

    private static void checkPlace(Path cache) throws TrainingFailed {
        Path parent = cache.getParent();
        if (Files.isDirectory(cache) || parent == null || !Files.isWritable(parent)) {
            throw new TrainingFailed("please name a file in a directory that can be written to, instead of " + cache);
        }
    }

    private void record(JavaCommand java, Path cache) throws IOException, InterruptedException, TrainingFailed {
        try (TrainingServer server = TrainingServer.start(java, List.of(kind.writing(cache)))) {
            new TrainingRun(server.url(), headers).play(ROUNDS);
            server.end(SECONDS_TO_WRITE);
            if (!Files.isRegularFile(cache)) {
                throw new TrainingFailed("the JVM wrote none" + server.said());
            }
        }
    }

    /** The JVM ignores a cache that does not fit, so it is asked here to say so. */
    private void tryOut(JavaCommand java, Path cache) throws IOException, InterruptedException, TrainingFailed {
        Process process = java.start(kind.readingStrictly(cache), List.of("--version"));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new TrainingFailed("the JVM cannot use what it wrote: " + said.strip());
        }
    }

    private static Path jarOf(Class<?> main) throws TrainingFailed {
        try {
            CodeSource source = main.getProtectionDomain().getCodeSource();
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            if (jar != null && jar.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
                return jar;
            }
        } catch (URISyntaxException notOfAFile) {
            throw new TrainingFailed("the path of the jar cannot be read: " + notOfAFile.getInput());
        }
        throw new TrainingFailed("please run java -jar orgraph.jar, since the JVM keeps only classes of a jar");
    }
}
