package io.orgraph.http.webapp;

import io.micronaut.http.MediaType;
import io.orgraph.http.response.StaticFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a web app. A path leads to a file below it or to nothing, whatever it is made of: names that begin with a dot,
 * and links that lead out of the folder, are nothing. A file that has changed is read anew.
 */
public final class WebAppFolder {
    private static final String INDEX = "index.html";
    private static final long LARGEST = 16L << 20;
    private static final long MOST_KEPT = 32L << 20;

    /** Letters as build tools choose them; no separator, no blank, nothing that is decoded once more. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_@+~-][A-Za-z0-9._@+~-]*");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("gif", "image/gif"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"));

    private final Path root;
    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();

    private WebAppFolder(Path root) {
        this.root = root;
    }

    /** Throws IllegalArgumentException where it is no folder with a page. */
    public static WebAppFolder of(String path) {
        try {
            Path root = Path.of(path).toRealPath();
            if (Files.isReadable(root.resolve(INDEX))) {
                return new WebAppFolder(root);
            }
        } catch (IOException | InvalidPathException unreadable) {
            // told below
        }
        throw new IllegalArgumentException("web-app: it is a folder that can be read and has a file " + INDEX);
    }

    /** Null for what is not there. A name without an extension is a view of the page, which its script chooses. Blocks. */
    @Nullable StaticFile find(String path) throws IOException {
        String[] names = path.isEmpty() ? new String[] {INDEX} : path.split("/", -1);
        if (!Arrays.stream(names).allMatch(name -> NAME.matcher(name).matches())) {
            return null;
        }
        String last = names[names.length - 1];
        String type = TYPES.get(last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (last.indexOf('.') < 0) {
            return find("");
        }
        return type == null ? null : read(root.resolve(String.join("/", names)), new MediaType(type));
    }

    private @Nullable StaticFile read(Path path, MediaType type) throws IOException {
        if (!Files.isRegularFile(path) || !path.toRealPath().startsWith(root)) {
            return null;
        }
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
        Object version = Arrays.asList(file.lastModifiedTime(), file.size(), file.fileKey());
        Kept before = kept.get(path);
        if (before != null && before.version.equals(version)) {
            return before.file;
        }
        return file.size() > LARGEST
                ? null
                : keep(path, new Kept(version, new StaticFile(type, Files.readAllBytes(path))));
    }

    /** What does not fit is read for each request. */
    private StaticFile keep(Path path, Kept read) {
        Kept before = kept.remove(path);
        if (before != null) {
            size.addAndGet(-before.file.size());
        }
        if (size.addAndGet(read.file.size()) > MOST_KEPT) {
            size.addAndGet(-read.file.size());
            return read.file;
        }
        Kept raced = kept.put(path, read);
        if (raced != null) {
            size.addAndGet(-raced.file.size());
        }
        return read.file;
    }

    /** A file as it was read. */
    private record Kept(Object version, StaticFile file) {}
}
