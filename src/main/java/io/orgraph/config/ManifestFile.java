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

/** A manifest's file, of the deployment or of one front end, and which documents run beside it. */
final class ManifestFile {
    /** In front of the settings of the deployment's manifest. */
    static final String OF_ALL = "orgraph.operations.";

    private static final String PATH = "manifest";
    private static final String MODE = "mode";
    private static final long MOST_BYTES = 64L << 20;

    private final String setting;
    private final Path path;

    private ManifestFile(String setting, Path path) {
        this.setting = setting;
        this.path = path;
    }

    /** Null where none is to be read. */
    static @Nullable ManifestFile of(Settings settings, String prefix) {
        String setting = prefix + PATH;
        String path = settings.text(setting);
        TrustMode mode = mode(settings, prefix);
        if (path == null && (mode == TrustMode.ONLY || mode == TrustMode.REPORT)) {
            throw Settings.wrong(prefix + MODE, "it is only or report where " + setting + " is set");
        }
        if (path == null || mode == TrustMode.OFF) {
            return null;
        }
        try {
            return new ManifestFile(setting, Path.of(path));
        } catch (InvalidPathException invalid) {
            throw Settings.wrong(setting, "it is the path of a file");
        }
    }

    static boolean isSet(Settings settings, String prefix) {
        return settings.text(prefix + PATH) != null || settings.text(prefix + MODE) != null;
    }

    static TrustMode mode(Settings settings, String prefix) {
        String word = settings.text(prefix + MODE);
        if (word == null) {
            return settings.text(prefix + PATH) == null ? TrustMode.OFF : TrustMode.PREFER;
        }
        return Settings.choice(TrustMode.class, word)
                .orElseThrow(() -> Settings.wrong(prefix + MODE, "it is off, prefer, only or report"));
    }

    static void check(Settings settings) {
        check(settings, OF_ALL);
    }

    static void check(Settings settings, String prefix) {
        ManifestFile file = of(settings, prefix);
        if (file != null) {
            file.read();
        }
    }

    /** The name of the setting that names the file. */
    String setting() {
        return setting;
    }

    /** Throws ConfigurationException, which names the setting and says what is wrong with the file. */
    Manifest read() {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw Settings.wrong(setting, "the file has at most 64 MB");
            }
            return ManifestReader.read(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw Settings.wrong(setting, "there is no such file that can be read");
        } catch (IllegalArgumentException broken) {
            throw Settings.wrong(setting, String.valueOf(broken.getMessage()));
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
