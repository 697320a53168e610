package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Builds other servers into {@code target/bench}, on first use and when their sources change. */
final class PeerBuilds {
    private static final Pattern MICRONAUT = Pattern.compile("<micronaut\\.core\\.version>([^<]+)<");

    private final PeerTools tools;

    PeerBuilds(PeerTools tools) {
        this.tools = tools;
    }

    /** The folder of a Node.js program with its packages. */
    Path npm(String name) {
        tools.need("node", "--version");
        tools.need("npm", "--version");
        Path sources = PeerTools.SOURCES.resolve(name);
        Path folder = PeerTools.BUILT.resolve(name);
        Path installed = folder.resolve("installed");
        try {
            copy(sources, folder);
            copy(PeerTools.SOURCES.resolve("schema.graphqls"), folder.resolve("schema.graphqls"));
            if (!isNewer(installed, sources.resolve("package-lock.json"))) {
                build(name, List.of("npm", "ci", "--prefix", folder.toString()));
                Files.writeString(installed, "");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return folder.toAbsolutePath();
    }

    /** Builds a Maven module, unless what comes of it is newer than its sources. */
    void maven(String name, Path result, String... arguments) {
        tools.need("mvn", "--version");
        Path sources = PeerTools.SOURCES.resolve(name);
        if (!isNewer(result, sources)) {
            List<String> command = new ArrayList<>(List.of(
                    "mvn", "-q", "-B", "-ntp", "-f", sources.resolve("pom.xml").toString()));
            command.add("-Dmicronaut.core.version=" + micronaut());
            command.addAll(Arrays.asList(arguments));
            build(name, command);
        }
    }

    /** The version that Orgraph itself is built with. */
    private static String micronaut() {
        try {
            Matcher version = MICRONAUT.matcher(Files.readString(Path.of("pom.xml")));
            if (!version.find()) {
                throw new IllegalStateException("pom.xml names no micronaut.core.version");
            }
            return version.group(1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void build(String name, List<String> command) {
        System.out.println("Building " + name + " with " + command.get(0));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                System.out.println(output);
                throw new PeerTools.Missing(command.get(0) + " could not build it; its output is above");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static boolean isNewer(Path built, Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            long newest = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(0);
            return Files.exists(built) && built.toFile().lastModified() >= newest;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from, 1)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
