package io.orgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An SVG of how the processor time of a row grows with the number of rows, a line for each server. */
final class GrowthChart {
    private static final int WIDTH = 880;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 500;
    private static final int TOP = 50;
    private static final int BOTTOM = 340;
    private static final int STEPS = 4;
    private static final List<String> COLORS = List.of("#0b5fa5", "#c2410c", "#15803d", "#7e22ce", "#525252");

    private final Map<String, TreeMap<Integer, Double>> series;
    private final double most;
    private final int least;
    private final int largest;

    /** @param series microseconds for each row, by number of rows, by title of the server; none is empty */
    GrowthChart(Map<String, TreeMap<Integer, Double>> series) {
        this.series = series;
        this.most = series.values().stream()
                .flatMap(points -> points.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        this.least = series.values().stream().mapToInt(TreeMap::firstKey).min().orElse(1);
        this.largest = series.values().stream().mapToInt(TreeMap::lastKey).max().orElse(1);
    }

    String svg() {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH, HEIGHT));
        lines.add(text("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT));
        lines.add(label(LEFT, TOP - 25, "start", "Q1: processor time for each row in µs"));
        lines.add(label((LEFT + RIGHT) / 2, BOTTOM + 45, "middle", "workspaces in the answer"));
        axes(lines);
        int number = 0;
        for (Map.Entry<String, TreeMap<Integer, Double>> line : series.entrySet()) {
            draw(number++, line.getKey(), line.getValue(), lines);
        }
        lines.add("</svg>");
        return String.join("\n", lines) + "\n";
    }

    private void axes(List<String> lines) {
        for (int step = 0; step <= STEPS; step++) {
            double value = most * step / STEPS;
            lines.add(text("<path d=\"M%d %.1fH%d\" stroke=\"#d4d4d4\"/>", LEFT, y(value), RIGHT));
            lines.add(label(LEFT - 8, y(value) + 4, "end", text("%.2f", value)));
        }
        series.values().stream()
                .flatMap(points -> points.keySet().stream())
                .distinct()
                .sorted()
                .forEach(rows -> lines.add(label(x(rows), BOTTOM + 20, "middle", Integer.toString(rows))));
    }

    private void draw(int number, String title, TreeMap<Integer, Double> points, List<String> lines) {
        String color = COLORS.get(number % COLORS.size());
        StringBuilder path = new StringBuilder();
        points.forEach((rows, micros) -> {
            path.append(path.length() == 0 ? "M" : "L").append(text("%.1f %.1f", x(rows), y(micros)));
            lines.add(text("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x(rows), y(micros), color));
        });
        lines.add(text("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, color));
        double height = TOP + 22.0 * number;
        lines.add(text("<circle cx=\"%d\" cy=\"%.1f\" r=\"5\" fill=\"%s\"/>", RIGHT + 20, height - 4, color));
        lines.add(label(RIGHT + 32, height, "start", title));
    }

    private double x(int rows) {
        double share = largest == least ? 0.5 : Math.log((double) rows / least) / Math.log((double) largest / least);
        return LEFT + share * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - (most == 0 ? 0 : value / most) * (BOTTOM - TOP);
    }

    private static String label(double x, double y, String anchor, String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return text("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
