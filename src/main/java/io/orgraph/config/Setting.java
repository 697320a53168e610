package io.orgraph.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every setting under {@code orgraph.}. An unknown one stops the start: a misspelt limit that is not noticed is no
 * limit.
 */
final class Setting {
    static final String ROOT = "orgraph.";
    static final String SOURCES = "orgraph.sources";
    static final String OPENID = "orgraph.openid";

    private static final Map<String, List<String>> GROUPS = Map.of(
            "limits",
            List.of(
                    "characters",
                    "tokens",
                    "depth",
                    "fields",
                    "aliases",
                    "directives",
                    "root-fields",
                    "changes",
                    "cost",
                    "values",
                    "operation-timeout",
                    "calls",
                    "pages",
                    "operations",
                    "caller-share",
                    "rate",
                    "burst",
                    "cost-per-token",
                    "authentication-failures"),
            "http",
            List.of(
                    "headers",
                    "request-timeout",
                    "answer-timeout",
                    "buffered",
                    "origins",
                    "trusted-proxies",
                    "shutdown-timeout",
                    "protocol",
                    "transport",
                    "shutdown-notice",
                    "web-app"),
            "operations",
            List.of("persisted-queries", "manifest", "mode"),
            "exploration",
            List.of("enabled"),
            "log",
            List.of("format"),
            "plans",
            List.of("key", "lifetime"),
            "sessions",
            List.of("idle-timeout", "lifetime", "limit", "keys"),
            "warm-up",
            List.of("time"),
            "sandbox",
            List.of("kinds", "port", "seed", "workspaces", "people", "latency"));

    private static final List<String> OF_A_SOURCE = List.of(
            "kind",
            "url",
            "credential",
            "show-refusals",
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
            "max-answer-size",
            "retry-budget",
            "retry-pause",
            "longest-retry-after",
            "circuit-failures",
            "circuit-calls",
            "circuit-window",
            "circuit-open",
            "circuit-trials");

    private static final List<String> OF_A_PROVIDER = List.of(
            "issuer",
            "client-id",
            "client-secret",
            "scopes",
            "origin",
            "groups-claim",
            "read-groups",
            "write-groups",
            "source-groups");

    static final List<String> OF_TOKENS = List.of("jwks-url", "issuer", "audience", "read-scope", "write-scope");

    private static final List<String> OF_A_KEY = List.of("hash", "scopes");

    private static final List<String> OF_A_FRONT_END =
            List.of("host", "path", "cookie", "origins", "manifest", "mode", "provider");

    /**
     * The settings that are required where any beside them is set, by their last word, each with a value that every
     * reader accepts.
     */
    private static final Map<String, String> REQUIRED = Map.ofEntries(
            Map.entry("kind", "transactionlink"),
            Map.entry("url", "http://localhost"),
            Map.entry("hash", "0".repeat(64)),
            Map.entry("jwks-url", "https://localhost/keys"),
            Map.entry("issuer", "https://localhost"),
            Map.entry("audience", "audience"),
            Map.entry("client-id", "client"),
            Map.entry("client-secret", "secret"),
            Map.entry("origin", "https://localhost"),
            Map.entry("read-groups", "*"));

    private Setting() {}

    /** The words that may follow {@code orgraph.}. */
    static Set<String> sections() {
        Set<String> sections = new TreeSet<>(GROUPS.keySet());
        sections.add("sources");
        sections.add("callers");
        sections.add("front-ends");
        sections.add("openid");
        return sections;
    }

    /** The name of every setting, with the given names where the deployment chooses one. */
    static Stream<String> names(ChosenNames chosen) {
        return Stream.of(
                        GROUPS.entrySet().stream()
                                .flatMap(group -> named(ROOT, List.of(group.getKey()), group.getValue())),
                        OF_TOKENS.stream().map(key -> AuthenticationSettings.JWT + key),
                        named(SOURCES + ".", chosen.sources(), OF_A_SOURCE),
                        named(AuthenticationSettings.KEYS + ".", chosen.keys(), OF_A_KEY),
                        named(OPENID + ".", chosen.providers(), OF_A_PROVIDER),
                        named(FrontEndSettings.PREFIX + ".", chosen.frontEnds(), OF_A_FRONT_END))
                .flatMap(names -> names);
    }

    private static Stream<String> named(String prefix, Collection<String> names, List<String> keys) {
        return names.stream().flatMap(name -> keys.stream().map(key -> prefix + name + "." + key));
    }

    /** A valid value for a setting that others require; null for an optional one. */
    static @Nullable String placeholder(String name) {
        boolean needed = name.startsWith(SOURCES) || name.startsWith(OPENID) || name.startsWith(ROOT + "callers.");
        return needed ? REQUIRED.get(name.substring(name.lastIndexOf('.') + 1)) : null;
    }

    /** Whether the name of a property, already in lower case and with dashes, is a setting. */
    static boolean isKnown(String name) {
        String[] parts = name.split("\\.", -1);
        if (parts.length == 3) {
            return GROUPS.getOrDefault(parts[1], List.of()).contains(parts[2]);
        }
        if (parts.length == 5) {
            return name.startsWith(AuthenticationSettings.KEYS + ".") && OF_A_KEY.contains(parts[4]);
        }
        return parts.length == 4
                && ((parts[1].equals("sources") && OF_A_SOURCE.contains(parts[3]))
                        || (parts[1].equals("front-ends") && OF_A_FRONT_END.contains(parts[3]))
                        || (parts[1].equals("openid") && OF_A_PROVIDER.contains(parts[3]))
                        || (name.startsWith(AuthenticationSettings.JWT) && OF_TOKENS.contains(parts[3])));
    }

    /** Whether an environment variable, such as {@code ORGRAPH_SOURCES_TL_URL}, can be read as a setting. */
    static boolean isKnownVariable(String variable) {
        boolean grouped = GROUPS.entrySet().stream()
                .anyMatch(group -> group.getValue().stream()
                        .anyMatch(key -> variable.equals(variable(group.getKey() + "." + key))));
        return grouped
                || OF_TOKENS.stream().anyMatch(key -> variable.equals(variable("callers.jwt." + key)))
                || OF_A_KEY.stream().anyMatch(key -> isOf("callers.api-keys.", variable, key))
                || OF_A_FRONT_END.stream().anyMatch(key -> isOf("front-ends.", variable, key))
                || OF_A_PROVIDER.stream().anyMatch(key -> isOf("openid.", variable, key))
                || OF_A_SOURCE.stream().anyMatch(key -> isOf("sources.", variable, key));
    }

    /** Whether a variable could only be read with a source name of several words, which variables cannot express. */
    static boolean isOfNameOfWords(String variable) {
        return variable.startsWith(variable("sources."))
                && isKnownVariable(variable)
                && OF_A_SOURCE.stream()
                        .noneMatch(key -> variable.matches(variable("sources.") + "[^_]+_" + variableOf(key)));
    }

    private static boolean isOf(String group, String variable, String key) {
        String prefix = variable(group);
        String suffix = "_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
        return variable.startsWith(prefix)
                && variable.endsWith(suffix)
                && variable.length() > prefix.length() + suffix.length();
    }

    /** The environment variable of a setting. */
    static String variableOf(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String variable(String name) {
        return (ROOT + name).replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
