package io.orgraph.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every setting that there is under {@code orgraph.}. Anything else there stops the start: a misspelt limit that is not
 * noticed is no limit.
 */
final class Setting {
    static final String ROOT = "orgraph.";
    static final String SOURCES = "orgraph.sources";

    private static final Map<String, List<String>> GROUPS = Map.of(
            "limits",
            List.of("characters", "tokens", "depth", "fields", "aliases", "directives", "root-fields", "changes"),
            "exploration",
            List.of("enabled"),
            "sandbox",
            List.of("kinds", "port", "seed", "workspaces", "people", "latency"));

    private static final List<String> OF_A_SOURCE = List.of(
            "kind",
            "url",
            "credential",
            "organization-name",
            "accept",
            "users-page-size",
            "workspaces",
            "connect-timeout",
            "call-timeout",
            "queue-timeout",
            "keep-alive",
            "max-concurrent-calls",
            "max-queued-calls",
            "max-answer-size");

    private Setting() {}

    /** Whether a property's name, already in lower case and with dashes, is a setting. */
    static boolean isKnown(String name) {
        String[] parts = name.split("\\.", -1);
        if (parts.length == 3) {
            return GROUPS.getOrDefault(parts[1], List.of()).contains(parts[2]);
        }
        return parts.length == 4 && parts[1].equals("sources") && OF_A_SOURCE.contains(parts[3]);
    }

    /** Whether an environment variable, such as {@code ORGRAPH_SOURCES_TL_URL}, can be read as a setting. */
    static boolean isKnownVariable(String variable) {
        boolean grouped = GROUPS.entrySet().stream()
                .anyMatch(group -> group.getValue().stream()
                        .anyMatch(key -> variable.equals(variable(group.getKey() + "." + key))));
        return grouped || OF_A_SOURCE.stream().anyMatch(key -> isOfASource(variable, key));
    }

    private static boolean isOfASource(String variable, String key) {
        String prefix = variable("sources.");
        String suffix = "_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
        return variable.startsWith(prefix)
                && variable.endsWith(suffix)
                && variable.length() > prefix.length() + suffix.length();
    }

    private static String variable(String name) {
        return (ROOT + name).replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
