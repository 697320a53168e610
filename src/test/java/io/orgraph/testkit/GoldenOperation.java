package io.orgraph.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sample operation, and the REST calls that it states: one folder under src/test/resources/golden (one source) or
 * golden-all (the three of them).
 *
 * @param credential the source and the credential that the operation is asked with; null for the deployment's own
 */
public record GoldenOperation(
        String name,
        String document,
        String variables,
        @Nullable String credential,
        List<String> calls) {
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** The operations of one folder, in the order of their names. */
    public static List<GoldenOperation> in(String folder) {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve(folder))) {
            return folders.sorted().map(GoldenOperation::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static GoldenOperation read(Path folder) {
        try {
            Path credential = folder.resolve("credential.txt");
            Path variables = folder.resolve("variables.json");
            return new GoldenOperation(
                    String.valueOf(folder.getFileName()),
                    Files.readString(folder.resolve("operation.graphql")),
                    Files.exists(variables) ? Files.readString(variables) : "{}",
                    Files.exists(credential) ? Files.readString(credential).strip() : null,
                    Files.readAllLines(folder.resolve("calls.txt")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks with the operation's own credential, and with names such as {@code $workspace} replaced by ids. */
    public GraphAnswer ask(GraphClient client, SandboxIds ids) {
        return as(client).ask(document, filled(ids));
    }

    public boolean isMutation() {
        return document.lines().anyMatch(line -> line.startsWith("mutation"));
    }

    /** Its variables, with ids for the names in them. */
    public Map<String, Object> filled(SandboxIds ids) {
        return Json.read(ids.fillIn(variables).getBytes(StandardCharsets.UTF_8));
    }

    /** The client with the operation's own credential. */
    public GraphClient as(GraphClient client) {
        if (credential == null) {
            return client;
        }
        int end = credential.indexOf(' ');
        return client.with("Orgraph-Credential-" + credential.substring(0, end), credential.substring(end + 1));
    }
}
