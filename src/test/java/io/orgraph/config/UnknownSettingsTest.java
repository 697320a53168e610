package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A misspelled setting of ours is reported before the start; settings of others are ignored. */
class UnknownSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "orgrpah.limits.depth, orgraph.limits.depth",
        "orgraph.limit.depth, orgraph.limits.depth",
        "orgraph.sources.crm.ulr, orgraph.sources.crm.url",
        "micronaut.server.prot, micronaut.server.port",
        "micronaut.server.max-request-sise, micronaut.server.max-request-size",
        "endpoints.promethius.enabled, endpoints.prometheus.enabled",
        "graphql.enable, graphql.enabled"
    })
    void a_property_that_is_misspelt_is_told_with_the_one_that_was_meant(String misspelt, String meant) {
        List<String> faults = check(
                "-orgraph.sources.crm.kind=tours",
                "-orgraph.sources.crm.url=http://localhost:1",
                "-" + misspelt + "=1");

        assertThat(faults).containsExactly("Unknown setting " + misspelt + ": please write " + meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "micronaut.server.netty.child-options.SO_SNDBUF=4096",
                "micronaut.server.netty.listeners.one.host=127.0.0.1",
                "micronaut.metrics.tags.stage=test",
                "endpoints.health.details-visible=ANONYMOUS",
                "endpoints.all.port=8082",
                "orgchart.limits.depth=3",
                "graph.storage=s3"
            })
    void what_others_take_passes(String setting) {
        assertThat(check("-" + setting)).isEmpty();
    }

    /** What the framework would do by them is not what is meant: by default it allows every origin, with credentials. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "micronaut.server.cors.enabled",
                "micronaut.server.cors.localhost-pass-through",
                "micronaut.server.cors.configurations.web.allowed-origins",
                "micronaut.server.cors.nonsense"
            })
    void the_frameworks_way_to_allow_origins_is_refused_with_ours(String setting) {
        assertThat(check("-" + setting + "=true"))
                .containsExactly(setting + " has no effect: please set orgraph.http.origins to the exact origins"
                        + " whose pages may call this server");
    }

    @Test
    void so_it_is_as_a_variable() {
        MapPropertySource variables =
                new MapPropertySource("variables", Map.of("MICRONAUT_SERVER_CORS_ENABLED", "true")) {
                    @Override
                    public PropertyConvention getConvention() {
                        return PropertyConvention.ENVIRONMENT_VARIABLE;
                    }
                };
        try (ApplicationContext context = ApplicationContext.builder()
                .environmentPropertySource(false)
                .propertySources(variables)
                .build()) {
            context.getEnvironment().start();

            assertThat(new FrameworkSettings(context.getEnvironment()).faults())
                    .singleElement()
                    .asString()
                    .startsWith("MICRONAUT_SERVER_CORS_ENABLED has no effect: please set orgraph.http.origins");
        }
    }

    @Test
    void the_settings_that_come_with_the_service_are_known_to_the_framework() {
        try (ApplicationContext context = ApplicationContext.builder().build()) {
            context.getEnvironment().start();

            FrameworkSettings framework = new FrameworkSettings(context.getEnvironment());

            assertThat(framework.warnings()).isEmpty();
            assertThat(framework.faults()).isEmpty();
        }
    }

    @Test
    void one_that_is_near_no_other_is_odd_and_no_fault() {
        try (ApplicationContext context = ApplicationContext.builder()
                .properties(Map.of("micronaut.server.teapot", "1"))
                .build()) {
            context.getEnvironment().start();

            FrameworkSettings framework = new FrameworkSettings(context.getEnvironment());

            assertThat(framework.faults()).isEmpty();
            assertThat(framework.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("micronaut.server.teapot is an unknown setting");
        }
    }

    @Test
    void a_source_that_stands_twice_in_a_file_is_told_by_its_line(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("orgraph.yml"), """
                orgraph:
                  sources:
                    crm: {kind: tours, url: "http://localhost:1"}
                    crm: {kind: kognitos, url: "http://localhost:2"}
                """);

        List<String> faults = checkOf(file.toString());

        assertThat(faults)
                .singleElement()
                .asString()
                .contains("orgraph.yml, line 4")
                .startsWith("Please change ");
    }

    @Test
    void a_file_that_is_not_there_or_no_yaml_is_told_without_what_it_holds(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yml"), "orgraph: [\n  s3cret: : :");

        List<String> broken = checkOf(file.toString());
        List<String> missing = checkOf("nothere.yml");

        assertThat(broken)
                .singleElement()
                .asString()
                .startsWith("Please change ")
                .doesNotContain("s3cret");
        assertThat(missing).singleElement().asString().startsWith("There is no configuration file nothere.yml");
    }

    @Test
    void a_source_of_two_words_in_a_variable_is_told_to_have_one() {
        assertThat(Setting.isOfNameOfWords("ORGRAPH_SOURCES_MY_CRM_URL")).isTrue();
        assertThat(Setting.isOfNameOfWords("ORGRAPH_SOURCES_CRM_ORGANIZATION_NAME"))
                .isFalse();
        assertThat(Setting.isOfNameOfWords("ORGRAPH_LIMITS_ROOT_FIELDS")).isFalse();
    }

    /** With that file of settings, which only a system property can name. */
    private static List<String> checkOf(String file) {
        System.setProperty("micronaut.config.files", file);
        try {
            return check();
        } finally {
            System.clearProperty("micronaut.config.files");
        }
    }

    private static List<String> check(String... properties) {
        return Launcher.check(properties);
    }
}
