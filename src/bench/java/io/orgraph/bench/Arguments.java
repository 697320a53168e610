package io.orgraph.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of a command line, or {@code smoke} for a short run that only shows that the program works; and
 * settings of the facade, as in {@code orgraph.limits.operations=64}.
 */
final class Arguments {
    private final List<String> given;
    private final List<String> numbers;

    private Arguments(List<String> given) {
        this.given = given;
        this.numbers = given.stream().filter(word -> !isSetting(word)).toList();
    }

    static Arguments of(String[] given) {
        return new Arguments(Arrays.asList(given));
    }

    boolean isSmoke() {
        return given.contains("smoke");
    }

    /** The number at that place, from 0. */
    double number(int place, double usual, double inSmoke) {
        if (isSmoke()) {
            return inSmoke;
        }
        return place < numbers.size() ? Double.parseDouble(numbers.get(place)) : usual;
    }

    /** The facade's settings; those on the command line override the program's own. */
    Map<String, String> settings(Map<String, String> own) {
        Map<String, String> settings = new TreeMap<>(own);
        given.stream()
                .filter(Arguments::isSetting)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> settings.put(setting[0], setting[1]));
        return settings;
    }

    private static boolean isSetting(String word) {
        return word.contains("=");
    }

    /** The arguments as given, with a space before each. */
    @Override
    public String toString() {
        return given.isEmpty() ? "" : " " + String.join(" ", given);
    }
}
