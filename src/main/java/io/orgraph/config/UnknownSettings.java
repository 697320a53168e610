package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.NameUtils;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds unknown settings under {@code orgraph.}. Values are left out. */
final class UnknownSettings {
    private static final String VARIABLE = "ORGRAPH_";

    private final ChosenNames chosen;

    UnknownSettings(Environment environment) {
        this.chosen = ChosenNames.of(environment);
    }

    /** A sentence for each unknown setting, with the intended one where that can be guessed. */
    Set<String> faults(Environment environment) {
        Set<String> faults = new TreeSet<>();
        for (PropertySource source : environment.getPropertySources()) {
            boolean variables = source.getConvention() == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE;
            for (String name : source) {
                boolean unknown = variables
                        ? isUnknownVariable(name, String.valueOf(source.get(name)))
                        : isUnknown(NameUtils.hyphenate(name));
                if (variables && Setting.isOfNameOfWords(name)) {
                    faults.add("A source name set by environment variables must be one word: please use"
                            + " another one than in " + name + ", such as ORGRAPH_SOURCES_CRM_URL for crm");
                }
                if (unknown) {
                    faults.add(fault(name, variables ? meantVariable(name) : meant(NameUtils.hyphenate(name))));
                }
            }
        }
        return faults;
    }

    static String fault(String name, @Nullable String meant) {
        return "Unknown setting " + name + ": "
                + (meant == null ? "please correct or remove it, README lists all settings" : "please write " + meant);
    }

    private static boolean isUnknown(String name) {
        return name.startsWith(Setting.ROOT) ? !Setting.isKnown(name) : isNearRoot(name.split("\\.", 3), "orgraph");
    }

    /**
     * Outside of the known sections, an environment has names of other origin: a name that is close to no setting is
     * ignored.
     */
    private static boolean isUnknownVariable(String name, String value) {
        if (ServiceLinks.isLink(name, value) || Setting.isKnownVariable(name)) {
            return false;
        }
        return name.startsWith(VARIABLE) ? nearestSection(parts(name)[1]) != null : isNearRoot(parts(name), "ORGRAPH");
    }

    private static boolean isNearRoot(String[] parts, String root) {
        return parts.length == 3 && Spelling.isNear(parts[0], root) && nearestSection(parts[1]) != null;
    }

    /** The root, the section and the rest of a variable, whose section may be of two words. */
    private static String[] parts(String variable) {
        String[] parts = variable.split("_", 3);
        String[] more = variable.split("_", 4);
        return more.length < 4 || nearestSection(parts[1]) != null
                ? parts
                : new String[] {more[0], (more[1] + "-" + more[2]).toLowerCase(Locale.ROOT), more[3]};
    }

    private static @Nullable String nearestSection(String word) {
        return Spelling.nearest(NameUtils.hyphenate(word), Setting.sections());
    }

    /** Assumes that only one part is misspelt: the root, the section, or the rest. */
    private @Nullable String meant(String name) {
        String[] parts = name.split("\\.", 3);
        String section = parts.length < 3 ? null : nearestSection(parts[1]);
        return section == null
                ? null
                : Spelling.nearest(Setting.ROOT + section + "." + parts[2], names(Setting.ROOT + section + "."));
    }

    private @Nullable String meantVariable(String variable) {
        String[] parts = parts(variable);
        String section = nearestSection(parts[1]);
        if (section == null || parts.length < 3) {
            return null;
        }
        String right = Setting.variableOf(Setting.ROOT + section + ".") + parts[2];
        return Setting.isKnownVariable(right) ? right : Spelling.nearest(right, variables(section, parts[2]));
    }

    private Collection<String> names(String prefix) {
        return Setting.names(chosen).filter(name -> name.startsWith(prefix)).toList();
    }

    /** Variables do not show where a name of the deployment's choice ends, so each position is tried. */
    private static Collection<String> variables(String section, String rest) {
        Set<String> names = new TreeSet<>();
        String after = rest.startsWith("API_KEYS_") ? rest.substring("API_KEYS_".length()) : rest;
        for (int end = after.indexOf('_'); end > 0; end = after.indexOf('_', end + 1)) {
            names.add(after.substring(0, end));
        }
        return Setting.names(ChosenNames.each(names))
                .filter(name -> name.startsWith(Setting.ROOT + section + "."))
                .map(Setting::variableOf)
                .filter(Objects::nonNull)
                .toList();
    }
}
