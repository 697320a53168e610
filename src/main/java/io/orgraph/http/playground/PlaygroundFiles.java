package io.orgraph.http.playground;

import io.micronaut.http.MediaType;
import io.orgraph.http.response.StaticFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The playground's bundle on the classpath. A file is read at its first request, which blocks, and kept. Unknown names
 * are not remembered, so requests for many of them use no memory.
 */
final class PlaygroundFiles {
    // One plain segment that does not begin with a dot, with an extension that gives the media type.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*\\.([a-z0-9]+)");
    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", new MediaType("text/css; charset=utf-8"),
            "html", HTML,
            "js", new MediaType("text/javascript; charset=utf-8"),
            "json", new MediaType("application/json"),
            "png", new MediaType("image/png"),
            "svg", new MediaType("image/svg+xml"),
            "ttf", new MediaType("font/ttf"),
            "woff2", new MediaType("font/woff2"));

    private final Map<String, StaticFile> kept = new ConcurrentHashMap<>();

    /** The page at {@code /graphiql}, from where its files are one level down. Null where the bundle has no page. */
    @Nullable StaticFile page() {
        return kept.computeIfAbsent("graphiql", path -> {
            byte[] page = content("index.html");
            return page == null ? null : new StaticFile(HTML, oneStepDown(page));
        });
    }

    /** The page at {@code /graphiql/}. Null where the bundle has no page. */
    @Nullable StaticFile pageOfFolder() {
        return file("", "index.html");
    }

    /** Null where the bundle has no such file. */
    @Nullable StaticFile asset(String name) {
        return file("assets/", name);
    }

    private @Nullable StaticFile file(String folder, String name) {
        Matcher plain = NAME.matcher(name);
        MediaType type = plain.matches() ? TYPES.get(plain.group(1)) : null;
        return type == null ? null : kept.computeIfAbsent(folder + name, path -> read(path, type));
    }

    private static byte[] oneStepDown(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        return text.replace("\"./assets/", "\"./graphiql/assets/").getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable StaticFile read(String path, MediaType type) {
        byte[] content = content(path);
        return content == null ? null : new StaticFile(type, content);
    }

    private static byte @Nullable [] content(String path) {
        try (InputStream content = PlaygroundFiles.class.getResourceAsStream("/playground/" + path)) {
            return content == null ? null : content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
