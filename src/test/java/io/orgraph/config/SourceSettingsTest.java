package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.orgraph.source.kognitos.KognitosSettings.Workspaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of one source: each is told by its own name, whatever the component that refuses it calls it. */
class SourceSettingsTest {

    @ParameterizedTest
    @CsvSource({"all, ALL", "mine, MINE", "MINE, MINE", "' mine ', MINE"})
    void a_deployment_chooses_the_list_of_workspaces(String text, Workspaces workspaces) {
        SourceSettings source = source(Map.of("workspaces", text));

        assertThat(source)
                .isInstanceOfSatisfying(
                        SourceSettings.OfKognitos.class,
                        kognitos -> assertThat(kognitos.own().workspaces()).isEqualTo(workspaces));
    }

    @Test
    void whoever_does_not_choose_has_all_workspaces() {
        SourceSettings source = source(Map.of());

        assertThat(((SourceSettings.OfKognitos) source).own().workspaces()).isEqualTo(Workspaces.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "workspaces; some; it is all or mine",
                "url; ftp://api.example.com; it begins with https:// or http:// and has a host",
                "url; https://a b; it is not a URL",
                "connect-timeout; 0s; it is more than 0 and at most 1h",
                "call-timeout; 2h; it is more than 0 and at most 1h",
                "queue-timeout; 0s; it is more than 0 and at most 1h",
                "keep-alive; 0s; it is more than 0 and at most 1h",
                "max-concurrent-calls; 0; it is 1 to 10000",
                "max-queued-calls; -1; it is not negative",
                "max-answer-size; 0; it is at least one byte",
                "retry-budget; 101; it is a number of percent, from 0 to 100",
                "retry-pause; 0s; it is more than 0 and at most 1h",
                "longest-retry-after; 2h; it is more than 0 and at most 1h",
                "circuit-failures; 0; it is a number of percent, from 1 to 100",
                "circuit-calls; 0; it is at least 1",
                "circuit-window; 500ms; it is 1s to 1h",
                "circuit-open; 0s; it is more than 0 and at most 1h",
                "circuit-trials; 0; it is 1 to 10000"
            })
    void what_cannot_work_is_refused_by_the_name_of_its_setting(String setting, String value, String rule) {
        assertThatThrownBy(() -> source(Map.of(setting, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Please change orgraph.sources.automation." + setting + ": " + rule);
    }

    private static SourceSettings source(Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>();
        all.put("orgraph.sources.automation.kind", "kognitos");
        all.put("orgraph.sources.automation.url", "https://api.example.com");
        settings.forEach((name, value) -> all.put("orgraph.sources.automation." + name, value));
        try (ApplicationContext context =
                        ApplicationContext.builder().properties(all).build();
                Environment environment = context.getEnvironment().start()) {
            List<SourceSettings> sources = SourceSettingsReader.all(environment);
            return sources.get(0);
        }
    }
}
