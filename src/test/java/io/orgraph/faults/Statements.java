package io.orgraph.faults;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code matrix.md} states, each cell once. A row of it may be about several operations. */
final class Statements {
    private final Map<Field, Statement> byField = new LinkedHashMap<>();

    private Statements() {}

    /** Throws IllegalArgumentException where a cell is stated twice, or an operation is none. */
    static Statements in(String page, List<Operation> operations) {
        Statements statements = new Statements();
        for (Map<String, String> row : MarkdownTable.below("What has to come of it", page)) {
            for (String name : names(Objects.requireNonNull(row.get("operations")), operations)) {
                statements.add(name, row);
            }
        }
        return statements;
    }

    @Nullable Statement of(FaultCase mishap, Operation operation) {
        return byField.get(new Field(mishap.fault(), mishap.moment(), operation.name()));
    }

    /** Fault and moment of each row. */
    Set<String> rows() {
        Set<String> rows = new LinkedHashSet<>();
        byField.keySet().forEach(field -> rows.add(field.fault + ", " + field.moment));
        return rows;
    }

    private void add(String operation, Map<String, String> row) {
        Field field = new Field(
                Objects.requireNonNull(row.get("fault")), Objects.requireNonNull(row.get("moment")), operation);
        if (byField.put(field, Statement.of(row)) != null) {
            throw new IllegalArgumentException("Stated twice: " + field);
        }
    }

    private static List<String> names(String cell, List<Operation> operations) {
        List<String> all = operations.stream().map(Operation::name).toList();
        if (cell.equals("reads") || cell.equals("writes")) {
            return operations.stream()
                    .filter(operation -> operation.writes() == cell.equals("writes"))
                    .map(Operation::name)
                    .toList();
        }
        List<String> named = List.of(cell.split(" ", -1));
        if (!all.containsAll(named)) {
            throw new IllegalArgumentException("Not all of them are operations: " + cell);
        }
        return named;
    }

    private record Field(String fault, String moment, String operation) {}
}
