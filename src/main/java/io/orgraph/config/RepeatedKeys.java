package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.io.ResourceResolver;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Finds duplicate keys in YAML files. The framework silently takes the last one. */
final class RepeatedKeys {
    private static final ResourceResolver FILES = new ResourceResolver();

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
        for (String prefix : List.of("", "file:", "classpath:")) {
            try (InputStream file = FILES.getResourceAsStream(prefix + place).orElse(null)) {
                if (file != null) {
                    return faultIn(file, place);
                }
            } catch (IOException gone) {
                // The file was read a moment ago; if it has been removed since, there is nothing to check.
            }
        }
        return Optional.empty();
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
