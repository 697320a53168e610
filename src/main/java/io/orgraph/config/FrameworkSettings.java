package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.NameUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds misspelt settings of the framework. The list of settings that comes with its libraries is not complete: a name
 * close to one of them is a fault, any other unknown name is only logged.
 */
final class FrameworkSettings {
    private static final List<String> JUDGED =
            List.of("micronaut.server.", "micronaut.http.", "endpoints.", "graphql.");
    private static final List<String> JUDGED_VARIABLES = List.of("MICRONAUT_SERVER_", "MICRONAUT_HTTP_", "ENDPOINTS_");

    /** What the framework would allow by them is refused here, and its defaults allow every origin. */
    private static final String CORS = "micronaut.server.cors.";

    private final KnownFrameworkSettings known = KnownFrameworkSettings.get();
    private final Environment environment;
    private final Map<String, @Nullable String> unknown = new LinkedHashMap<>();
    private final TreeSet<String> given = new TreeSet<>();
    private final TreeSet<String> replaced = new TreeSet<>();

    FrameworkSettings(Environment environment) {
        this.environment = environment;
        for (PropertySource source : environment.getPropertySources()) {
            boolean variables = source.getConvention() == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE;
            source.forEach(name -> {
                if (variables) {
                    judgeVariable(name, String.valueOf(source.get(name)));
                } else {
                    judge(NameUtils.hyphenate(name.replaceAll("\\[.*]", "")));
                }
            });
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        replaced.forEach(
                name -> faults.add(name + " has no effect: please set orgraph.http.origins to the exact origins"
                        + " whose pages may call this server"));
        unknown.forEach((name, meant) -> {
            if (meant != null) {
                faults.add(UnknownSettings.fault(name, meant));
            }
        });
        Settings settings = new Settings(environment);
        given.forEach(name -> known.faultOf(name, settings.text(name)).ifPresent(faults::add));
        return faults;
    }

    List<String> warnings() {
        return unknown.keySet().stream()
                .filter(name -> unknown.get(name) == null)
                .map(name -> name + " is an unknown setting: it may have no effect")
                .toList();
    }

    private void judge(String name) {
        if (JUDGED.stream().noneMatch(name::startsWith)) {
            return;
        }
        if (name.startsWith(CORS)) {
            replaced.add(name);
        } else if (known.has(name)) {
            given.add(name);
        } else {
            unknown.put(name, known.nearest(name));
        }
    }

    private void judgeVariable(String variable, String value) {
        if (JUDGED_VARIABLES.stream().noneMatch(variable::startsWith) || ServiceLinks.isLink(variable, value)) {
            return;
        }
        String name = known.ofVariable(variable);
        if (variable.startsWith(Setting.variableOf(CORS))) {
            replaced.add(variable);
        } else if (name != null) {
            given.add(name);
        } else if (!known.hasVariable(variable)) {
            unknown.put(variable, known.nearestVariable(variable));
        }
    }
}
