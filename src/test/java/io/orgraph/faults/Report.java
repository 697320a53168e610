package io.orgraph.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The matrix as a page: a row for each fault and moment, a column for each operation. */
final class Report {
    private static final Path PAGE = Path.of("target", "reports", "faults", "matrix.md");

    private final List<Operation> operations;
    private final Map<FaultCase, Map<Operation, String>> rows = new LinkedHashMap<>();
    private int cells;
    private int green;
    private int notApplicable;

    Report(List<Operation> operations) {
        this.operations = operations;
    }

    synchronized void notApplicable(FaultCase mishap, Operation operation) {
        notApplicable++;
        put(mishap, operation, "–");
    }

    synchronized void add(FaultCase mishap, Operation operation, Observation seen, boolean isGreen) {
        cells++;
        green += isGreen ? 1 : 0;
        MatrixCell cell = seen.cell();
        String hits = cell.hits() + (cell.hits().equals("1") ? " hit" : " hits");
        put(
                mishap,
                operation,
                (isGreen ? "✅ " : "❌ ") + cell.code() + ", " + hits + ", "
                        + seen.took().toMillis() + " ms");
    }

    synchronized void write() {
        StringBuilder page = new StringBuilder("# What came of each fault\n\n")
                .append(cells + " cells, " + green + " of them as stated in `src/test/resources/faults/matrix.md`; ")
                .append(notApplicable + " more where the fault cannot happen (–). ")
                .append(
                        "Each tells the code, how often the call came to the upstream, and how long the operation took.\n\n")
                .append(line(
                        "fault",
                        "moment",
                        operations.stream().map(Operation::name).toList()))
                .append(line(
                        "---", "---", operations.stream().map(name -> "---").toList()));
        rows.forEach((mishap, row) -> page.append(line(
                mishap.fault(),
                mishap.moment(),
                operations.stream()
                        .map(name -> row.getOrDefault(name, "not run"))
                        .toList())));
        try {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page, UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void put(FaultCase mishap, Operation operation, String text) {
        rows.computeIfAbsent(mishap, row -> new LinkedHashMap<>()).put(operation, text);
    }

    private static String line(String fault, String moment, List<String> cells) {
        return "| " + fault + " | " + moment + " | " + String.join(" | ", cells) + " |\n";
    }
}
