package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every setting as the start does, each by itself first, so that all faults are reported at once. Creates
 * nothing.
 */
final class ConfigurationCheck {
    private static final Logger LOG = LoggerFactory.getLogger("io.orgraph");

    private final Environment environment;
    private final Settings settings;
    private final Set<String> faults = new LinkedHashSet<>();

    private ConfigurationCheck(Environment environment) {
        this.environment = environment;
        this.settings = new Settings(environment);
    }

    /** One sentence for each fault, which says what to set. */
    static List<String> faults(Environment environment) {
        ConfigurationCheck check = new ConfigurationCheck(environment);
        check.faults.addAll(RepeatedKeys.faults(environment));
        check.faults.addAll(new UnknownSettings(environment).faults(environment));
        check.faults.addAll(new FrameworkSettings(environment).faults());
        check.readAll();
        return List.copyOf(check.faults);
    }

    /** Throws ConfigurationException with every fault. What is suspicious and not certainly a fault goes to the log. */
    static void refuse(Environment environment) {
        List<String> faults = faults(environment);
        if (!faults.isEmpty()) {
            throw new ConfigurationException(String.join(". ", faults));
        }
        new FrameworkSettings(environment).warnings().forEach(LOG::warn);
    }

    private void readAll() {
        ChosenNames chosen = ChosenNames.of(environment);
        List<String> names = given(Setting.names(chosen));
        List<Consumer<Settings>> readers = new ArrayList<>(SettingReaders.OF_ONE);
        chosen.sources().forEach(source -> readers.add(SettingReaders.source(source)));
        chosen.providers().forEach(provider -> readers.add(SettingReaders.provider(provider)));
        readers.add(some -> new AuthenticationSettings(some).keys(chosen.keys()));
        readers.addAll(SettingReaders.frontEnds(chosen.frontEnds(), chosen.providers()));
        readers.forEach(reader -> read(reader, names));
        if (chosen.sources().isEmpty()) {
            SettingReaders.OF_SANDBOX.forEach(reader -> read(reader, names));
        }
    }

    /**
     * Reads all settings at once, as the start does. That reports the first fault only, so where it fails each setting
     * is read by itself as well: its fault counts where it is about that setting, and not about another one.
     */
    private void read(Consumer<Settings> reader, List<String> names) {
        String first = fault(reader, settings);
        if (first == null) {
            return;
        }
        for (String name : names) {
            String fault = fault(reader, settings.only(name));
            if (fault != null && fault.contains(name)) {
                faults.add(fault);
            }
        }
        faults.add(first);
    }

    /** The names that are set, and those required beside them. */
    private List<String> given(Stream<String> names) {
        boolean tokens = new AuthenticationSettings(settings).hasTokens();
        return names.filter(name -> isGiven(name)
                        || (Setting.placeholder(name) != null
                                && (tokens || !name.startsWith(AuthenticationSettings.JWT))))
                .toList();
    }

    private boolean isGiven(String name) {
        try {
            return settings.text(name) != null;
        } catch (ConfigurationException unresolved) {
            return true;
        }
    }

    private static @Nullable String fault(Consumer<Settings> reader, Settings some) {
        try {
            reader.accept(some);
            return null;
        } catch (ConfigurationException | IllegalArgumentException wrong) {
            // Only this project's own messages get here, which contain no values.
            return Objects.requireNonNullElse(wrong.getMessage(), "");
        }
    }
}
