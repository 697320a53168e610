package io.orgraph.config;

import io.orgraph.http.persisted.Manifest;
import io.orgraph.http.persisted.ManifestReader;
import io.orgraph.http.persisted.TrustMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The manifest's file, and which documents run beside it. */
final class ManifestFile {
    static final String PATH = "orgraph.operations.manifest";
    private static final String MODE = "orgraph.operations.mode";
    private static final long MOST_BYTES = 64L << 20;

    private final Path path;

    private ManifestFile(Path path) {
        this.path = path;
    }

    /** Null where none is to be read. */
    static @Nullable ManifestFile of(Settings settings) {
        String path = settings.text(PATH);
        TrustMode mode = mode(settings);
        if (path == null && (mode == TrustMode.ONLY || mode == TrustMode.REPORT)) {
            throw Settings.wrong(MODE, "it is only or report where " + PATH + " is set");
        }
        if (path == null || mode == TrustMode.OFF) {
            return null;
        }
        try {
            return new ManifestFile(Path.of(path));
        } catch (InvalidPathException invalid) {
            throw Settings.wrong(PATH, "it is the path of a file");
        }
    }

    static TrustMode mode(Settings settings) {
        String word = settings.text(MODE);
        if (word == null) {
            return settings.text(PATH) == null ? TrustMode.OFF : TrustMode.PREFER;
        }
        return Settings.choice(TrustMode.class, word)
                .orElseThrow(() -> Settings.wrong(MODE, "it is off, prefer, only or report"));
    }

    static void check(Settings settings) {
        ManifestFile file = of(settings);
        if (file != null) {
            file.read();
        }
    }

    /** Throws ConfigurationException, which names the setting and says what is wrong with the file. */
    Manifest read() {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw Settings.wrong(PATH, "the file has at most 64 MB");
            }
            return ManifestReader.read(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw Settings.wrong(PATH, "there is no such file that can be read");
        } catch (IllegalArgumentException broken) {
            throw Settings.wrong(PATH, String.valueOf(broken.getMessage()));
        }
    }

    /** Differs once the file was written or replaced; empty where there is none. */
    List<Object> version() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return Arrays.asList(file.lastModifiedTime(), file.size(), file.fileKey());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
