package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.naming.NameUtils;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings by name and type. An unreadable value stops the start, with the setting's name and the values it may
 * have, and without the value.
 */
final class Settings {
    private static final Pattern REFUSED = Pattern.compile("([A-Za-z0-9.-]+): (.+)");

    private final Function<String, @Nullable String> texts;

    Settings(Environment environment) {
        this(name -> resolved(environment, name));
    }

    private Settings(Function<String, @Nullable String> texts) {
        this.texts = texts;
    }

    /** Settings as if only this one were set, and those that it requires were valid: any fault is then its own. */
    Settings only(String single) {
        return new Settings(name -> name.equals(single) ? texts.apply(name) : Setting.placeholder(name));
    }

    @Nullable String text(String name) {
        return texts.apply(name);
    }

    private static @Nullable String resolved(Environment environment, String name) {
        try {
            return environment.getProperty(name, String.class).orElse(null);
        } catch (ConfigurationException unresolved) {
            throw wrong(name, "its value refers to a ${...} that is not set");
        }
    }

    String required(String name, String whatItIs) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw new ConfigurationException("Please set " + name + ": " + whatItIs);
        }
        return text;
    }

    int number(String name, int otherwise) {
        return read(name, Integer.class, otherwise, "it is a whole number");
    }

    long longNumber(String name, long otherwise) {
        return read(name, Long.class, otherwise, "it is a whole number");
    }

    Duration duration(String name, Duration otherwise) {
        return read(name, Duration.class, otherwise, "it is a time such as 250ms, 3s or 1m");
    }

    boolean flag(String name, boolean otherwise) {
        String text = text(name);
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? otherwise : text.equals("true");
        }
        throw wrong(name, "it is true or false");
    }

    /** A number of bytes, optionally with KB or MB. */
    int bytes(String name, int otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        String upper = text.strip().toUpperCase(Locale.ROOT);
        int unit = upper.endsWith("KB") ? 1 << 10 : upper.endsWith("MB") ? 1 << 20 : 1;
        try {
            String digits = unit == 1 ? upper : upper.substring(0, upper.length() - 2);
            return Math.multiplyExact(Integer.parseInt(digits.strip()), unit);
        } catch (ArithmeticException | NumberFormatException unreadable) {
            throw wrong(name, "it is a number of bytes, or one such as 512KB or 2MB");
        }
    }

    private <T> T read(String name, Class<T> type, T otherwise, String rule) {
        String text = text(name);
        return text == null
                ? otherwise
                : ConversionService.SHARED.convert(text, type).orElseThrow(() -> wrong(name, rule));
    }

    /**
     * Creates something from settings. A component's name in an exception is replaced by the name of its setting.
     *
     * @param prefix of the settings
     * @param names of the settings whose names differ from their component's
     */
    static <T> T make(String prefix, Map<String, String> names, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException refused) {
            Matcher message = REFUSED.matcher(Objects.requireNonNullElse(refused.getMessage(), ""));
            if (!message.matches()) {
                throw refused;
            }
            String component = message.group(1);
            String name = names.getOrDefault(component, NameUtils.hyphenate(component));
            throw wrong(prefix + name, message.group(2));
        }
    }

    /** The enum value of a word; empty for an unknown one. */
    static <E extends Enum<E>> Optional<E> choice(Class<E> type, String word) {
        return EnumSet.allOf(type).stream()
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    static ConfigurationException wrong(String name, String rule) {
        return new ConfigurationException("Please change " + name + ": " + rule);
    }
}
