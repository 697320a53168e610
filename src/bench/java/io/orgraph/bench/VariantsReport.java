package io.orgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A Markdown report about variants of Orgraph, which begins with how it was made. */
final class VariantsReport {
    private final List<String> lines = new ArrayList<>();

    /** @param program what {@code src/bench/run} was told to run */
    VariantsReport(String title, String program, VariantsOptions options) {
        add("# " + title + "\n\n    src/bench/run " + program + options + "\n");
        add("- " + LocalDate.now(ZoneOffset.UTC) + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        options.variants().forEach(variant -> add("- " + variant.name() + ": `" + variant.title() + "`"));
    }

    void add(String line) {
        lines.add(line);
    }

    void write(String file) throws IOException {
        Path report = PeerTools.BUILT.resolve(file);
        Files.createDirectories(PeerTools.BUILT);
        Files.writeString(report, String.join("\n", lines) + "\n");
        System.out.println(String.join("\n", lines) + "\nSee " + report);
    }
}
