package io.orgraph.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The bytes that slow clients send at once, before they slow down. */
final class SlowRequests {
    private static final int FILES_AHEAD = 4;
    static final int ANSWERS_AHEAD = 40;

    private final int port;
    private final String largeFile = largeFile();

    SlowRequests(int port) {
        this.port = port;
    }

    /** The first bytes of a client of that kind, by its number. */
    byte[] of(Drip.Kind kind, int number) {
        return switch (kind) {
            case HEADER -> ascii(Requests.head("POST /graphql", port) + "X-Slow: ");
            case BODY ->
                ascii(Requests.head("POST /graphql", port)
                        + "Content-Type: application/json\r\nContent-Length: 4096\r\n\r\n{");
            case FILE -> ascii((Requests.head("GET " + largeFile, port) + "\r\n").repeat(FILES_AHEAD));
            case ANSWER -> repeated(Requests.graphql(port, "slow-" + number, largeDocument()));
        };
    }

    /** All memberships, with long aliases of the same field: hundreds of kilobytes for few cheap calls. */
    static String largeDocument() {
        String fields = IntStream.range(0, 10)
                .mapToObj(number -> "again".repeat(15) + number + ": id")
                .collect(Collectors.joining(" "));
        return "{ organizations { nodes { workspaces(first: 12) { nodes { memberships(first: 50) { nodes { " + fields
                + " } } } } } } }";
    }

    private static byte[] repeated(byte[] request) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int time = 0; time < ANSWERS_AHEAD; time++) {
            all.writeBytes(request);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The largest file of the playground. */
    static String largeFile() {
        try (ZipFile jar = new ZipFile(Facade.jar().toFile())) {
            return "/graphiql"
                    + jar.stream()
                            .filter(entry -> entry.getName().startsWith("playground/assets/")
                                    && entry.getName().endsWith(".js"))
                            .max(Comparator.comparingLong(ZipEntry::getSize))
                            .orElseThrow()
                            .getName()
                            .substring("playground".length());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
