package io.orgraph.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Answers from files. Whoever shows no other pass than the right one is answered; what is in no file is not found. */
final class Recordings implements ScriptedUpstream.Script {
    static final Path ROOT = Path.of("src/test/resources/contract");
    private static final String REFUSALS = "refusals.json";

    private final TestCredential pass;
    private final List<Recording> recordings;
    private final JsonNode refusals;

    Recordings(String folder, TestCredential pass) {
        this.pass = pass;
        this.recordings = files(ROOT.resolve(folder));
        this.refusals = Json.file(ROOT.resolve(folder).resolve(REFUSALS));
    }

    List<Recording> all() {
        return recordings;
    }

    @Override
    public ScriptedResponse answer(ReceivedRequest asked) {
        List<Recording> fitting =
                recordings.stream().filter(recording -> recording.isFor(asked)).toList();
        boolean open = fitting.stream().anyMatch(Recording::open) || isOpen(asked);
        if (!open && !pass.isShownIn(asked)) {
            return ScriptedResponse.json(
                    401, refusals.required("unauthenticated").toString());
        }
        return fitting.isEmpty()
                ? ScriptedResponse.json(404, refusals.required("absent").toString())
                : fitting.get(0).answer(asked);
    }

    /** Below what is open there may be more of the kind that is not recorded. */
    private boolean isOpen(ReceivedRequest asked) {
        return recordings.stream()
                .filter(Recording::open)
                .map(Recording::path)
                .anyMatch(path -> asked.path().startsWith(path.substring(0, path.lastIndexOf('/') + 1)));
    }

    private static List<Recording> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith(REFUSALS))
                    .sorted()
                    .map(file -> Recording.of(Json.file(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
