package io.orgraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The options of {@link Variants}: those of {@link Peers} that are about measuring, and a word {@code label=…} for each
 * variant.
 *
 * @param given as on the command line
 */
record VariantsOptions(List<String> given, PeersOptions measuring, List<Peer> variants) {
    private static final List<String> USED = List.of("--rounds", "--seconds", "--warm-up", "--queries", "--connections");

    /** @throws IllegalArgumentException saying what is missing */
    static VariantsOptions of(PeerTools tools, String... given) {
        List<String> options = new ArrayList<>();
        List<Peer> variants = new ArrayList<>();
        for (int place = 0; place < given.length; place++) {
            if (given[place].startsWith("--")) {
                check(given, place);
                options.addAll(List.of(given[place], given[++place]));
            } else {
                variants.add(variant(given[place], tools));
            }
        }
        if (variants.size() < 2) {
            throw new IllegalArgumentException("Give at least two variants, such as "
                    + "'small=-Xmx256m' 'large=-Xmx1g' 'other=java:/opt/jdk-17 jar:/tmp/orgraph.jar -Xmx1g'");
        }
        return new VariantsOptions(
                List.copyOf(Arrays.asList(given)),
                PeersOptions.of(options.toArray(String[]::new)),
                List.copyOf(variants));
    }

    private static void check(String[] given, int place) {
        if (!USED.contains(given[place]) || place + 1 == given.length) {
            throw new IllegalArgumentException(
                    "Not an option with its value: " + given[place] + "; there are " + String.join(", ", USED));
        }
    }

    private static Peer variant(String word, PeerTools tools) {
        String[] parts = word.split("=", 2);
        if (parts.length < 2 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("A variant is label=words, not " + word);
        }
        String java = tools.java();
        Path jar = Facade.jar();
        List<String> rest = new ArrayList<>();
        for (String each : parts[1].trim().split(" +")) {
            if (each.startsWith("java:")) {
                java = existing(Path.of(each.substring("java:".length()), "bin", "java"));
            } else if (each.startsWith("jar:")) {
                jar = Path.of(existing(Path.of(each.substring("jar:".length()))));
            } else if (!each.isEmpty()) {
                rest.add(each);
            }
        }
        OrgraphCommand command = new OrgraphCommand(java, List.copyOf(rest), jar);
        return new Peer(parts[0], parts[1].trim(), Peer.Kind.GRAPH, command::of);
    }

    private static String existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no " + file);
        }
        return file.toString();
    }

    /** As on the command line, with a space before each. */
    @Override
    public String toString() {
        return given.stream()
                .map(word -> " " + (word.contains(" ") ? "'" + word + "'" : word))
                .reduce("", String::concat);
    }
}
