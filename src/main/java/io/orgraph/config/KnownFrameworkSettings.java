package io.orgraph.config;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the framework's libraries declare, with their types. A star in a name stands for a name of the
 * deployment's choice.
 */
final class KnownFrameworkSettings {
    private static final KnownFrameworkSettings ALL = new KnownFrameworkSettings(FrameworkMetadata.read());

    private final Map<String, String> types;

    KnownFrameworkSettings(Map<String, String> types) {
        this.types = Map.copyOf(types);
    }

    static KnownFrameworkSettings get() {
        return ALL;
    }

    boolean has(String name) {
        return typeOf(name) != null || isWithinMap(name);
    }

    @Nullable String nearest(String name) {
        return Spelling.nearest(
                name, types.keySet().stream().map(known -> fill(known, name)).toList());
    }

    boolean hasVariable(String variable) {
        return types.keySet().stream().anyMatch(known -> {
            String form = Arrays.stream(Setting.variableOf(known).split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".+"));
            return variable.matches(isMap(known) ? form + "(_.+)?" : form);
        });
    }

    /** The setting of an environment variable; null where its name contains one of the deployment's choice. */
    @Nullable String ofVariable(String variable) {
        return types.keySet().stream()
                .filter(known -> Setting.variableOf(known).equals(variable))
                .findFirst()
                .orElse(null);
    }

    @Nullable String nearestVariable(String variable) {
        return Spelling.nearest(
                variable, types.keySet().stream().map(Setting::variableOf).toList());
    }

    /** The fault of a value; empty where it is valid, or only the framework can tell. */
    Optional<String> faultOf(String name, @Nullable String value) {
        String type = typeOf(name);
        return type == null || value == null ? Optional.empty() : FrameworkValue.fault(name, type, value);
    }

    private @Nullable String typeOf(String name) {
        String type = types.get(name);
        return type != null
                ? type
                : types.entrySet().stream()
                        .filter(known -> known.getKey().contains("*")
                                && fill(known.getKey(), name).equals(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** A map accepts any key, unless its keys are declared by name. */
    private boolean isWithinMap(String name) {
        return types.keySet().stream()
                .anyMatch(known -> isMap(known)
                        && (name + ".").startsWith(known + ".")
                        && types.keySet().stream().noneMatch(other -> other.startsWith(known + ".*")));
    }

    private boolean isMap(String known) {
        return "java.util.Map".equals(types.get(known));
    }

    /** Replaces the stars by the words of a name, where both have as many words. */
    private static String fill(String known, String name) {
        List<String> pattern = List.of(known.split("\\.", -1));
        List<String> words = List.of(name.split("\\.", -1));
        return pattern.size() != words.size() || !known.contains("*")
                ? known
                : IntStream.range(0, words.size())
                        .mapToObj(at -> pattern.get(at).equals("*") ? words.get(at) : pattern.get(at))
                        .collect(Collectors.joining("."));
    }

    /** Adds the common settings of all endpoints to each existing endpoint. */
    static Map<String, String> withEndpoints(Map<String, String> properties, List<String> groups) {
        Map<String, String> all = new HashMap<>(properties);
        properties.forEach((name, type) -> {
            if (name.startsWith("endpoints.*.")) {
                all.remove(name);
                groups.stream()
                        .filter(group -> group.matches("endpoints\\.[a-z-]+"))
                        .forEach(group -> all.put(group + name.substring("endpoints.*".length()), type));
            }
        });
        return all;
    }
}
