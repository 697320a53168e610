package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The libraries of the jar under test without the program: the same HTTP stack for something simpler. */
final class StackJar {
    private static final List<String> OWN = List.of("io/orgraph/", "io.orgraph.");
    private static final List<String> SETTINGS = List.of("application.yml", "logback.xml");

    private StackJar() {}

    static void write(Path jar, Path stack) {
        try {
            Files.createDirectories(stack.getParent());
            try (ZipFile from = new ZipFile(jar.toFile());
                    ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(stack))) {
                to.setLevel(Deflater.BEST_SPEED);
                for (ZipEntry entry : Collections.list(from.entries())) {
                    if (isOfTheStack(entry.getName())) {
                        to.putNextEntry(new ZipEntry(entry.getName()));
                        from.getInputStream(entry).transferTo(to);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Classes and bean references of Orgraph are left out, and what it sets. */
    static boolean isOfTheStack(String entry) {
        return OWN.stream().noneMatch(entry::contains) && !SETTINGS.contains(entry);
    }
}
