package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import io.orgraph.model.SourceName;
import io.orgraph.source.SourceRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings come from anywhere that Micronaut reads; what is wrong with one stops the start and says which. */
class SettingsTest {
    private static final Map<String, Object> ONE_SOURCE = Map.of(
            "orgraph.sources.tl.kind", "transactionlink",
            "orgraph.sources.tl.url", "http://127.0.0.1:9100");

    @Test
    void a_source_is_set_by_environment_variables() {
        PropertySource variables = variables(Map.of(
                "ORGRAPH_SOURCES_TL_KIND", "transactionlink",
                "ORGRAPH_SOURCES_TL_URL", "http://127.0.0.1:9100",
                "ORGRAPH_SOURCES_TL_CREDENTIAL", "tot_x",
                "ORGRAPH_SOURCES_TL_ORGANIZATION_NAME", "Halden Freight",
                "ORGRAPH_LIMITS_ROOT_FIELDS", "7"));

        try (ApplicationContext context =
                ApplicationContext.builder().propertySources(variables).start()) {
            Deployment deployment = context.getBean(Deployment.class);
            assertThat(deployment.names()).containsExactly(new SourceName("tl"));
            assertThat(deployment.credentials()).hasSize(1);
            assertThat(organizationName(deployment)).isEqualTo("Halden Freight");
        }
    }

    @Test
    void names_may_be_written_in_camel_case() {
        try (ApplicationContext context = start(Map.of("orgraph.sources.tl.organizationName", "Halden Freight"))) {
            assertThat(organizationName(context.getBean(Deployment.class))).isEqualTo("Halden Freight");
        }
    }

    @Test
    void sources_stand_in_the_order_of_their_names() {
        try (ApplicationContext context = start(Map.of(
                "orgraph.sources.crm-eu.kind", "TransactionLink",
                "orgraph.sources.crm-eu.url", "https://api.example.com/v3"))) {
            assertThat(context.getBean(SourceRegistry.class).all())
                    .extracting(source -> source.name().value())
                    .isEqualTo(List.of("crm-eu", "tl"));
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("wrong")
    void a_wrong_setting_stops_the_start_by_its_name_and_without_its_value(String name, String value) {
        assertThatThrownBy(() -> start(Map.of(name, value)).close())
                .rootCause()
                .hasMessageContaining(name)
                .hasMessageStartingWith("Please ")
                .hasMessageNotContainingAny("s3cret", "at index");
    }

    static Stream<Arguments> wrong() {
        String tl = "orgraph.sources.tl.";
        return Stream.of(
                Arguments.of(tl + "kind", "salesforce"),
                Arguments.of(tl + "url", "ftp://127.0.0.1"),
                Arguments.of(tl + "url", "http://user:s3cret@127.0.0.1"),
                Arguments.of(tl + "url", "not a url s3cret"),
                Arguments.of(tl + "url", "http://127.0.0.1:65536"),
                Arguments.of(tl + "url", "http://127.0.0.1:0"),
                Arguments.of(tl + "credential", "s3cret with spaces"),
                Arguments.of(tl + "call-timeout", "soon"),
                Arguments.of(tl + "call-timeout", "-1s"),
                Arguments.of(tl + "max-concurrent-calls", "many"),
                Arguments.of(tl + "max-concurrent-calls", "0"),
                Arguments.of(tl + "max-concurrent-calls", "2147483647"),
                Arguments.of(tl + "max-answer-size", "2GB"),
                Arguments.of(tl + "users-page-size", "1001"),
                Arguments.of("orgraph.limits.depth", "deep"),
                Arguments.of("orgraph.limits.operation-timeout", "0s"),
                Arguments.of("orgraph.limits.calls", "0"),
                Arguments.of("orgraph.limits.pages", "0"),
                Arguments.of("orgraph.sources.tl.retry-budget", "101"),
                Arguments.of("orgraph.sources.tl.retry-pause", "0s"),
                Arguments.of("orgraph.sources.tl.longest-retry-after", "2h"),
                Arguments.of("orgraph.sources.tl.circuit-failures", "0"),
                Arguments.of("orgraph.sources.tl.circuit-calls", "0"),
                Arguments.of("orgraph.sources.tl.circuit-window", "900ms"),
                Arguments.of("orgraph.sources.tl.circuit-open", "-1s"),
                Arguments.of("orgraph.sources.tl.circuit-trials", "0"),
                Arguments.of("orgraph.sources.tl.circuit-trials", "2147483647"),
                Arguments.of("orgraph.exploration.enabled", "maybe"));
    }

    @Test
    void a_setting_that_does_not_exist_stops_the_start() {
        assertThatThrownBy(() -> start(Map.of("orgraph.limits.dept", 5, "orgraph.sources.tl.ulr", "s3cret"))
                        .close())
                .rootCause()
                .hasMessageContaining("orgraph.limits.dept")
                .hasMessageContaining("orgraph.sources.tl.ulr")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_variable_that_does_not_exist_stops_the_start() {
        PropertySource variables = variables(Map.of("ORGRAPH_LIMIT_DEPTH", "5"));

        assertThatThrownBy(() -> ApplicationContext.builder()
                        .propertySources(variables, new MapPropertySource("test", ONE_SOURCE))
                        .start()
                        .close())
                .rootCause()
                .hasMessageContaining("ORGRAPH_LIMIT_DEPTH");
    }

    @ParameterizedTest
    @MethodSource("beyondThisMachine")
    void a_lent_credential_is_not_for_the_whole_network(String host) {
        assertThatThrownBy(() -> start(
                                Map.of("orgraph.sources.tl.credential", "tot_s3cret", "micronaut.server.host", host))
                        .close())
                .rootCause()
                .hasMessageContaining("micronaut.server.host")
                .hasMessageContaining("orgraph.sources.<name>.credential")
                .hasMessageNotContaining("s3cret");
    }

    static Stream<String> beyondThisMachine() {
        return Stream.of("0.0.0.0", "::", "192.0.2.1", "");
    }

    @Test
    void without_a_credential_of_its_own_a_deployment_may_listen_anywhere() {
        try (ApplicationContext context = start(Map.of("micronaut.server.host", "0.0.0.0"))) {
            assertThat(context.getBean(Deployment.class).credentials()).isEmpty();
        }
    }

    private static PropertySource variables(Map<String, Object> values) {
        return new MapPropertySource("variables", values) {
            @Override
            public PropertyConvention getConvention() {
                return PropertyConvention.ENVIRONMENT_VARIABLE;
            }
        };
    }

    private static ApplicationContext start(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(ONE_SOURCE);
        settings.putAll(more);
        ApplicationContext context = ApplicationContext.run(settings);
        context.getBean(SourceRegistry.class);
        return context;
    }

    private static @Nullable String organizationName(Deployment deployment) {
        return ((SourceSettings.OfTransactionLink) deployment.sources().get(0))
                .own()
                .organizationName();
    }
}
