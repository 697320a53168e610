package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Kubernetes makes for a Service of any name is no setting, and what is one stays one. */
class ServiceLinksTest {

    @ParameterizedTest
    @ValueSource(strings = {"ORGRAPH", "ORGRAPH_SOURCES", "ORGRAPH_SOURCES_CRM", "ORGRAPH_LIMITS", "ORGRAPH_SANDBOX"})
    void all_variables_of_a_service_are_left_out(String service) {
        Map<String, String> variables = new TreeMap<>(Map.of(
                service + "_SERVICE_HOST", "10.96.0.7",
                service + "_SERVICE_PORT", "8080",
                service + "_SERVICE_PORT_HTTP", "8080",
                service + "_PORT", "tcp://10.96.0.7:8080",
                service + "_PORT_8080_TCP", "tcp://10.96.0.7:8080",
                service + "_PORT_8080_TCP_PROTO", "tcp",
                service + "_PORT_8080_TCP_PORT", "8080",
                service + "_PORT_8080_TCP_ADDR", "10.96.0.7"));

        assertThat(ServiceLinks.in(variables)).containsExactlyElementsOf(variables.keySet());
    }

    @Test
    void a_setting_is_none_of_them() {
        Map<String, String> variables =
                Map.of("ORGRAPH_SANDBOX_PORT", "8081", "ORGRAPH_SOURCES_CRM_URL", "tcp://10.96.0.7", "PATH", "/bin");

        assertThat(Arrays.asList(ServiceLinks.in(variables))).isEmpty();
    }
}
