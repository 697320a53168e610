package io.orgraph.testkit;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Prometheus would read, line by line. */
public record Scrape(String text) {
    private static final Pattern SERIES = Pattern.compile("^([a-z_]+)(?:\\{(.*)\\})? (\\S+)$", Pattern.MULTILINE);

    /** The sum of all series of that name that have each of these labels, such as {@code outcome="2xx"}; 0 without any. */
    public double of(String name, String... labels) {
        return SERIES.matcher(text)
                .results()
                .filter(series -> series.group(1).equals(name) && hasAll(series, labels))
                .mapToDouble(series -> Double.parseDouble(series.group(3)))
                .sum();
    }

    private static boolean hasAll(MatchResult series, String... labels) {
        return Arrays.stream(labels)
                .allMatch(label -> series.group(2) != null && series.group(2).contains(label));
    }
}
