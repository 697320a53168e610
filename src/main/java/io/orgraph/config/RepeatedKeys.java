package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.io.ResourceResolver;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Finds duplicate keys in YAML files. The framework silently takes the last one. */
final class RepeatedKeys {
    private static final ResourceResolver FILES = new ResourceResolver();
    private static final String FILE = "file:";
    private static final String CLASS_PATH = "classpath:";

    private RepeatedKeys() {}

    static Set<String> faults(Environment environment) {
        Set<String> faults = new TreeSet<>();
        for (PropertySource source : environment.getPropertySources()) {
            String place = source.getOrigin().location();
            if (place.endsWith(".yml") || place.endsWith(".yaml")) {
                fault(place).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private static Optional<String> fault(String place) {
        try (InputStream file = open(place)) {
            return file == null ? Optional.empty() : faultIn(file, place);
        } catch (IOException gone) {
            // The file was read a moment ago; if it has been removed since, there is nothing to check.
            return Optional.empty();
        }
    }

    /** The framework's loader of resources would read the directory of the whole jar for each of them. */
    private static @Nullable InputStream open(String place) {
        String name = place.startsWith(CLASS_PATH) ? place.substring(CLASS_PATH.length()) : place;
        InputStream file = place.startsWith(CLASS_PATH)
                ? null
                : FILES.getResourceAsStream(inFileSystem(place)).orElse(null);
        return file == null ? RepeatedKeys.class.getClassLoader().getResourceAsStream(name) : file;
    }

    private static String inFileSystem(String place) {
        return place.startsWith(FILE) ? place : FILE + place;
    }

    /** The position, without the content: the parser's own message quotes the file, which may contain a secret. */
    private static Optional<String> faultIn(InputStream file, String place) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try {
            new Yaml(new SafeConstructor(strict)).loadAll(file).forEach(document -> {});
            return Optional.empty();
        } catch (DuplicateKeyException twice) {
            return Optional.of("Please change " + place + lineOf(twice) + ": duplicate key");
        } catch (YAMLException broken) {
            return Optional.empty();
        }
    }

    static String lineOf(MarkedYAMLException where) {
        return where.getProblemMark() == null
                ? ""
                : ", line " + (where.getProblemMark().getLine() + 1);
    }
}
