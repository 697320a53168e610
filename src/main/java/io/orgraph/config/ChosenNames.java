package io.orgraph.config;

import io.micronaut.context.env.Environment;
import java.util.Collection;

/** The names that a deployment has chosen: of sources, of callers' API keys, of front ends and of OpenID providers. */
record ChosenNames(
        Collection<String> sources,
        Collection<String> keys,
        Collection<String> frontEnds,
        Collection<String> providers) {
    static ChosenNames of(Environment environment) {
        return new ChosenNames(
                SourceSettingsReader.names(environment),
                AuthenticationSettings.names(environment),
                FrontEndSettings.names(environment),
                OpenIdSettings.names(environment));
    }

    /** As if each of these names were chosen for everything. */
    static ChosenNames each(Collection<String> names) {
        return new ChosenNames(names, names, names, names);
    }
}
