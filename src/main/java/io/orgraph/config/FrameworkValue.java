package io.orgraph.config;

import io.micronaut.core.convert.ConversionService;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Validates the values of the framework's settings by their types, since its own messages are about beans. */
final class FrameworkValue {
    private static final Set<String> FLAGS = Set.of("true", "false", "yes", "no", "y", "n", "on", "off");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,10}");
    private static final Pattern SIZE = Pattern.compile("-?\\d{1,18}|\\d{1,9}\\s?[KMG]B?", Pattern.CASE_INSENSITIVE);
    private static final int LAST_PORT = 65_535;

    private FrameworkValue() {}

    static Optional<String> fault(String name, String type, String value) {
        String rule = rule(name, type, value.strip());
        return rule.isEmpty() ? Optional.empty() : Optional.of("Please change " + name + ": " + rule);
    }

    /** The rule that the value breaks; empty where it is valid. */
    private static String rule(String name, String type, String value) {
        return switch (type) {
            case "boolean", "java.lang.Boolean" ->
                FLAGS.contains(value.toLowerCase(Locale.ROOT)) ? "" : "it is true or false";
            case "long", "java.lang.Long" -> ruleOfSize(value);
            case "int", "java.lang.Integer" -> name.endsWith(".port") ? ruleOfPort(value) : ruleOfSize(value);
            case "java.time.Duration" ->
                ConversionService.SHARED.convert(value, Duration.class).isPresent()
                        ? ""
                        : "it is a time such as 250ms, 3s or 1m";
            default -> ruleOfChoice(type, value);
        };
    }

    private static String ruleOfPort(String value) {
        boolean right =
                NUMBER.matcher(value).matches() && Long.parseLong(value) >= -1 && Long.parseLong(value) <= LAST_PORT;
        return right ? "" : "it is a port, 1 to " + LAST_PORT + ", or -1 for any that is free";
    }

    private static String ruleOfSize(String value) {
        return SIZE.matcher(value).matches()
                ? ""
                : "it is a whole number, and one of bytes may be such as 512KB or 2MB";
    }

    private static String ruleOfChoice(String type, String value) {
        try {
            Object[] choice = Class.forName(type).getEnumConstants();
            boolean right = choice == null
                    || Arrays.stream(choice).anyMatch(one -> one.toString().equalsIgnoreCase(value.replace('-', '_')));
            return right
                    ? ""
                    : "it is one of "
                            + Arrays.stream(choice).map(Object::toString).collect(Collectors.joining(", "));
        } catch (ClassNotFoundException notOurs) {
            return "";
        }
    }
}
