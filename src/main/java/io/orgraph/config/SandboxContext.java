package io.orgraph.config;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.core.io.scan.ClassPathResourceLoader;
import java.util.Map;

/**
 * A second Orgraph in this process, with a sandbox. It has none of the deployment's settings, whether they are in files, system
 * properties, variables or arguments: so it knows no source of the deployment, and calls none.
 */
final class SandboxContext {
    private SandboxContext() {}

    /** Does not listen yet. */
    static ApplicationContext start(Map<String, Object> settings) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .enableDefaultPropertySources(false)
                .propertySources(ofTheJar(), PropertySource.of("given", settings))
                .build()
                .start();
    }

    private static PropertySource ofTheJar() {
        ClassLoader jar = SandboxContext.class.getClassLoader();
        return new YamlPropertySourceLoader()
                .load(Environment.DEFAULT_NAME, ClassPathResourceLoader.defaultLoader(jar))
                .orElseThrow();
    }
}
