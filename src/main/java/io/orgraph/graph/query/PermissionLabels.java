package io.orgraph.graph.query;

import io.orgraph.model.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Names of permissions for people, made of the action and the type of resource: {@code can_edit_data} of a {@code table}
 * is "Edit data in tables". No source sends one.
 */
final class PermissionLabels {
    private PermissionLabels() {}

    static String of(Permission permission) {
        List<String> action = words(permission.action());
        List<String> verb =
                action.size() > 1 && action.get(0).equals("can") ? action.subList(1, action.size()) : action;
        String type = String.join(" ", words(permission.resourceType()));
        if (verb.isEmpty() || type.isEmpty()) {
            return permission.key();
        }
        boolean isAboutOne = permission.resourceId() != null;
        String what = isAboutOne ? "one " + type : plural(type);
        return capitalized(phrase(verb, type, what));
    }

    /** A name for a type of resource, in the plural: {@code table} is "Tables". */
    static String ofType(String resourceType) {
        String type = String.join(" ", words(resourceType));
        return type.isEmpty() ? resourceType : capitalized(plural(type));
    }

    private static String phrase(List<String> verb, String type, String what) {
        String last = verb.get(verb.size() - 1);
        if (verb.size() == 1) {
            return last + " " + what;
        }
        boolean namesTheType = last.equals(type) || last.equals(plural(type));
        return namesTheType
                ? String.join(" ", verb.subList(0, verb.size() - 1)) + " " + what
                : String.join(" ", verb) + " in " + what;
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String plural(String noun) {
        if (noun.endsWith("s")) {
            return noun;
        }
        boolean endsInY = noun.matches(".*[^aeiou]y");
        return endsInY ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    private static String capitalized(String text) {
        return text.codePoints()
                        .limit(1)
                        .mapToObj(first -> Character.toString(Character.toUpperCase(first)))
                        .collect(Collectors.joining())
                + text.substring(text.offsetByCodePoints(0, 1));
    }
}
