package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results of a program: printed as they come, and kept as Markdown in {@code target/reports/bench}. */
final class Report {
    private static final Path FOLDER = Path.of("target", "reports", "bench");

    private final String name;
    private final boolean isSmoke;
    private final List<String> lines = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();
    private int failed;

    Report(String name, Arguments arguments, String purpose) {
        this.name = name;
        this.isSmoke = arguments.isSmoke();
        lines.add("# " + name + "\n\n" + purpose + "\n");
        lines.add("    src/bench/run " + name + arguments + "\n");
        lines.add("- " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", " + machine());
        lines.add("- the facade: its jar in a process of its own, " + Facade.HEAP
                + "; generator, sandbox and everything else in one more process of the same machine");
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%d cores, %s %s, JDK %s, load of the machine before: %.1f",
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.runtime.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Prints progress; not kept. */
    void progress(String format, Object... values) {
        System.out.println("    " + String.format(Locale.ROOT, format, values));
    }

    void fact(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println("    " + line);
        lines.add("- " + line);
    }

    /** A correctness check, which has to hold on any machine, however busy. */
    void promise(String goal, boolean isMet, String format, Object... measured) {
        judge(goal, isMet, isMet ? "PASS" : "FAIL", String.format(Locale.ROOT, format, measured));
    }

    /** Checks that the facade logged no ERROR. */
    void noComplaints(Facade facade) {
        List<String> complaints = facade.complaints();
        complaints.stream().distinct().limit(3).forEach(line -> fact("it logged: %s", line));
        promise("the facade logs no error of its own", complaints.isEmpty(), "%d", complaints.size());
    }

    /** A check of speed or size; a smoke run is too short to judge it. */
    void measure(String goal, boolean isMet, String format, Object... measured) {
        String verdict = isMet ? "PASS" : isSmoke ? "(too short to judge)" : "FAIL";
        judge(goal, isMet || isSmoke, verdict, String.format(Locale.ROOT, format, measured));
    }

    private void judge(String goal, boolean isMet, String verdict, String measured) {
        failed += isMet ? 0 : 1;
        goals.add("| " + goal + " | " + measured + " | " + verdict + " |");
        System.out.println(verdict + "  " + goal + ": " + measured);
    }

    /** Writes the report and ends the process, with exit code 1 if a check failed. */
    void end() {
        lines.add("\n| goal | measured | |\n|---|---|---|");
        lines.addAll(goals);
        lines.add("\n**" + (failed == 0 ? "PASS" : "FAIL: " + failed) + "**");
        Path file = FOLDER.resolve(name.toLowerCase(Locale.ROOT) + (isSmoke ? "-smoke" : "") + ".md");
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        System.out.println((failed == 0 ? "PASS" : "FAIL") + ", see " + file);
        System.exit(failed == 0 ? 0 : 1);
    }
}
