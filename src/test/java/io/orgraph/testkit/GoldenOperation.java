package io.orgraph.testkit;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sample operation, and the REST calls that it states: one folder under src/test/resources/golden (one source),
 * golden-all (the three of them) or golden-screens (a console). One document can be there for several sources, each with
 * its own {@code variables-NAME.json}, {@code credential-NAME.txt} and {@code calls-NAME.txt}.
 *
 * @param name of its folder, with that of the source where it is there for several
 * @param credential the source and the credential that the operation is asked with; null for the deployment's own
 */
public record GoldenOperation(
        String name,
        String document,
        String variables,
        @Nullable String credential,
        List<String> calls) {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String ONE_SOURCE = "golden";
    private static final Pattern CALLS = Pattern.compile("calls(-[a-z]+)?\\.txt");

    /** The operations of all folders, which are those whose names begin with "golden". */
    public static List<GoldenOperation> all() {
        return Stream.concat(in(ONE_SOURCE).stream(), ofAllSources().stream()).toList();
    }

    /** Those of all folders that are for the three sources side by side. */
    public static List<GoldenOperation> ofAllSources() {
        return entries(RESOURCES).stream()
                .map(GoldenOperation::nameOf)
                .filter(folder -> folder.startsWith(ONE_SOURCE) && !folder.equals(ONE_SOURCE))
                .flatMap(folder -> in(folder).stream())
                .toList();
    }

    /** The operations of one folder, in the order of their names. */
    public static List<GoldenOperation> in(String folder) {
        return entries(RESOURCES.resolve(folder)).stream()
                .flatMap(GoldenOperation::read)
                .toList();
    }

    private static Stream<GoldenOperation> read(Path folder) {
        return entries(folder).stream()
                .map(file -> CALLS.matcher(nameOf(file)))
                .filter(Matcher::matches)
                .map(calls -> read(folder, requireNonNullElse(calls.group(1), "")));
    }

    private static GoldenOperation read(Path folder, String source) {
        Path variables = folder.resolve("variables" + source + ".json");
        Path credential = folder.resolve("credential" + source + ".txt");
        return new GoldenOperation(
                nameOf(folder) + source.replace('-', ' '),
                text(folder.resolve("operation.graphql")),
                Files.exists(variables) ? text(variables) : "{}",
                Files.exists(credential) ? text(credential).strip() : null,
                text(folder.resolve("calls" + source + ".txt")).lines().toList());
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The name of its folder alone. */
    public String folder() {
        return name.replaceFirst(" .*", "");
    }

    /** Asks with the operation's own credential, and with names such as {@code $workspace} replaced by ids. */
    public GraphAnswer ask(GraphClient client, SandboxIds ids) {
        return as(client).ask(document, filled(ids));
    }

    /** With one field more, {@code failing}, which costs no call and is an error. */
    public GoldenOperation withAnError() {
        int end = document.indexOf("\n}");
        String failing = "\n  failing: organization(id: \"no id\") { id }";
        return new GoldenOperation(
                name, document.substring(0, end) + failing + document.substring(end), variables, credential, calls);
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
