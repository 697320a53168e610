package io.orgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The cost of a row by the size of the list, as a Markdown table: the whole request shared among its rows, and what the rows cost that
 * one size has more than the one before.
 */
final class GrowthTable {
    private final List<Integer> sizes;
    private final Map<String, TreeMap<Integer, Double>> growth;

    /** @param growth processor µs for each row, by server and size */
    GrowthTable(List<Integer> sizes, Map<String, TreeMap<Integer, Double>> growth) {
        this.sizes = sizes;
        this.growth = growth;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "\n## Q1: processor µs for each row\n\n![processor time for each row](peers.svg)\n",
                "| workspaces | " + String.join(" | ", growth.keySet()) + " |\n|---" + "|---".repeat(growth.size())
                        + "|"));
        for (int size : sizes) {
            StringBuilder row = new StringBuilder("| " + size + " |");
            growth.values().forEach(points -> row.append(cell(points.get(size))));
            lines.add(row.toString());
        }
        for (int place = 1; place < sizes.size(); place++) {
            int less = sizes.get(place - 1);
            int more = sizes.get(place);
            StringBuilder row = new StringBuilder("| each from " + less + " to " + more + " |");
            growth.values().forEach(points -> row.append(cell(eachOf(points, less, more))));
            lines.add(row.toString());
        }
        return lines;
    }

    private static double eachOf(NavigableMap<Integer, Double> points, int less, int more) {
        return (points.get(more) * more - points.get(less) * less) / (more - less);
    }

    private static String cell(double micros) {
        return String.format(Locale.ROOT, " %.2f |", micros);
    }
}
