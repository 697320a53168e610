package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.naming.NameUtils;
import java.util.Set;
import java.util.TreeSet;

/** Finds what somebody meant to set and did not. */
final class UnknownSettings {

    private UnknownSettings() {}

    /** Throws ConfigurationException that names every unknown setting; values are left out. */
    static void refuse(Environment environment) {
        Set<String> unknown = new TreeSet<>();
        for (PropertySource source : environment.getPropertySources()) {
            boolean variables = source.getConvention() == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE;
            source.forEach(name -> {
                if (variables ? isUnknownVariable(name) : isUnknown(name)) {
                    unknown.add(name);
                }
            });
        }
        if (!unknown.isEmpty()) {
            throw new ConfigurationException("There is no setting " + String.join(", ", unknown)
                    + ". Please correct or remove it; the README lists those there are.");
        }
    }

    private static boolean isUnknownVariable(String name) {
        return name.startsWith("ORGRAPH_") && !Setting.isKnownVariable(name);
    }

    private static boolean isUnknown(String name) {
        return name.startsWith(Setting.ROOT) && !Setting.isKnown(NameUtils.hyphenate(name));
    }
}
