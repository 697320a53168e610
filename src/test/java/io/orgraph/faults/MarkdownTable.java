package io.orgraph.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a page in Markdown; each row as its cells by the names of the columns. */
final class MarkdownTable {
    private MarkdownTable() {}

    /** The rows of all tables below that heading, down to the next one. */
    static List<Map<String, String>> below(String heading, String page) {
        String section = page.substring(page.indexOf("\n## " + heading + "\n") + 4);
        int end = section.indexOf("\n## ");
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> names = List.of();
        for (String line :
                (end < 0 ? section : section.substring(0, end)).lines().toList()) {
            if (!line.startsWith("|")) {
                names = List.of();
            } else if (names.isEmpty()) {
                names = cells(line);
            } else if (!line.startsWith("|-")) {
                rows.add(row(names, cells(line)));
            }
        }
        return rows;
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            row.put(names.get(column), column < cells.size() ? cells.get(column) : "");
        }
        return row;
    }

    private static List<String> cells(String line) {
        String inner = line.substring(1, line.lastIndexOf('|'));
        return List.of(inner.split("\\|", -1)).stream().map(String::strip).toList();
    }
}
