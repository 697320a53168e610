package io.orgraph.http.response;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The quality values of a header such as Accept or Accept-Encoding: names with a quality from 0 (not acceptable) to 1.
 * Parameters other than the quality are ignored; an unreadable quality counts as 0.
 */
public record QualityValues(Map<String, Double> qualities) {

    public static QualityValues of(List<String> headers) {
        Map<String, Double> qualities = new HashMap<>();
        for (String header : headers) {
            for (String choice : header.split(",", -1)) {
                String[] parts = choice.split(";", -1);
                qualities.put(normal(parts[0]), qualityIn(parts));
            }
        }
        return new QualityValues(qualities);
    }

    boolean names(String name) {
        return qualities.containsKey(name);
    }

    /** The quality of the first of these names that the client sent; pass the most specific first. */
    public double qualityOf(String... names) {
        for (String name : names) {
            if (names(name)) {
                return qualities.getOrDefault(name, 0d);
            }
        }
        return 0;
    }

    private static double qualityIn(String[] parts) {
        for (int part = 1; part < parts.length; part++) {
            String parameter = normal(parts[part]);
            if (parameter.startsWith("q=")) {
                return quality(parameter.substring(2));
            }
        }
        return 1;
    }

    private static double quality(String text) {
        try {
            double quality = Double.parseDouble(text);
            return quality >= 0 && quality <= 1 ? quality : 0;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
