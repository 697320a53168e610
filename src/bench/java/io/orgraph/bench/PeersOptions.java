package io.orgraph.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The options of {@link Peers}, each as {@code --name value}.
 *
 * @param given as on the command line
 */
record PeersOptions(List<String> given, Map<String, String> values) {
    static final String NIO = "nio";

    private static final Map<String, String> DEFAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry("rounds", "3"),
            Map.entry("seconds", "10"),
            Map.entry("warm-up", "60"),
            Map.entry("settle", "4"),
            Map.entry("latency", "5"),
            Map.entry("peers", "orgraph,mercurius,spring,passthrough,nginx"),
            Map.entry("queries", "Q1,Q2,Q3"),
            Map.entry("heap", "1g"),
            Map.entry("connections", "50"),
            Map.entry("workspaces", "20,60,200,600,2000"),
            Map.entry("transport", NIO),
            Map.entry("orgraph", "")));

    /** @throws IllegalArgumentException saying which options there are */
    static PeersOptions of(String... given) {
        Map<String, String> values = new TreeMap<>(DEFAULTS);
        for (int place = 0; place < given.length; place += 2) {
            String name = given[place].replaceFirst("^--", "");
            if (!given[place].startsWith("--") || !DEFAULTS.containsKey(name) || place + 1 == given.length) {
                throw new IllegalArgumentException("Not an option with its value: " + given[place] + "\n" + usage());
            }
            values.put(name, given[place + 1]);
        }
        PeersOptions options = new PeersOptions(List.copyOf(Arrays.asList(given)), Map.copyOf(values));
        options.check();
        return options;
    }

    static String usage() {
        List<String> lines = new ArrayList<>(List.of("Options, with their defaults:"));
        DEFAULTS.forEach((name, value) -> lines.add("  --" + name + " " + (value.isEmpty() ? "''" : value)));
        return String.join("\n", lines);
    }

    int rounds() {
        return number("rounds");
    }

    /** The time under the same load before each measurement: after another query, compilers begin anew. */
    Duration settling() {
        return Duration.ofSeconds(number("settle"));
    }

    /** The time of each measurement. */
    Duration length() {
        return Duration.ofSeconds(number("seconds"));
    }

    /** The time under load before a server is measured. */
    Duration warmUp() {
        return Duration.ofSeconds(number("warm-up"));
    }

    /** What an upstream takes for a call where it is not to answer at once. */
    Duration latency() {
        return Duration.ofMillis(number("latency"));
    }

    List<String> peers() {
        return list("peers");
    }

    /** Whether the servers are named: then none of them may be missing. */
    boolean namesPeers() {
        return given.contains("--peers");
    }

    List<PeerQuery> queries() {
        return list("queries").stream().map(PeersOptions::query).toList();
    }

    /** The largest heap of each JVM. */
    String heap() {
        return values.get("heap");
    }

    /** The requests in flight. */
    int connections() {
        return number("connections");
    }

    /** The sizes of the upstream for which the cost of a row is measured. */
    List<Integer> workspaces() {
        return list("workspaces").stream()
                .map(size -> positive("workspaces", size))
                .toList();
    }

    /** Of Orgraph, and where the same stack passes on. */
    String transport() {
        return values.get("transport");
    }

    /** JVM options and settings of Orgraph, in addition. */
    List<String> orgraph() {
        return Stream.of(values.get("orgraph").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** As on the command line, with a space before each. */
    @Override
    public String toString() {
        return given.stream()
                .map(word -> " " + (word.isEmpty() || word.contains(" ") ? "'" + word + "'" : word))
                .reduce("", String::concat);
    }

    private void check() {
        Stream.of("rounds", "seconds", "warm-up", "settle", "latency", "connections").forEach(this::number);
        peers().stream()
                .filter(name -> !Arrays.asList(DEFAULTS.get("peers").split(",")).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "No peer is called " + name + "; there are " + DEFAULTS.get("peers"));
                });
        queries();
        if (workspaces().stream().anyMatch(size -> size > 2_000)) {
            throw new IllegalArgumentException("--workspaces can be up to 2000");
        }
    }

    private int number(String name) {
        return positive(name, values.get(name));
    }

    private List<String> list(String name) {
        return List.of(values.get(name).split(","));
    }

    private static int positive(String name, String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException("--" + name + " takes a number from 1, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static PeerQuery query(String name) {
        try {
            return PeerQuery.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("No query is called " + name + "; there are Q1, Q2 and Q3", unknown);
        }
    }
}
