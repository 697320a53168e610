package io.orgraph.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sample operation, and the REST calls that it states: one folder under src/test/resources/golden. */
public record GoldenOperation(String name, String document, String variables, List<String> calls) {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    public static List<GoldenOperation> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(GoldenOperation::in).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static GoldenOperation in(Path folder) {
        try {
            Path variables = folder.resolve("variables.json");
            return new GoldenOperation(
                    folder.getFileName().toString(),
                    Files.readString(folder.resolve("operation.graphql")),
                    Files.exists(variables) ? Files.readString(variables) : "{}",
                    Files.readAllLines(folder.resolve("calls.txt")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The variables, with names such as {@code $workspace} replaced by ids of the sandbox. */
    public Map<String, Object> variables(SandboxIds ids) {
        return Json.read(ids.fillIn(variables).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
