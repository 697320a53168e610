package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.orgraph.http.connection.ConnectionLimits;
import io.orgraph.http.limits.AdmissionLimits;
import io.orgraph.http.limits.AuthenticationLimits;
import io.orgraph.http.limits.ShutdownTimes;
import io.orgraph.http.security.AllowedOrigins;
import io.orgraph.http.security.FrontEnds;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this server bears of its clients can be set, and what is wrong with it stops the start. */
class ServerSettingsTest {

    @Test
    void each_can_be_set() {
        Map<String, Object> settings = settings(
                "orgraph.limits.operations",
                1,
                "orgraph.limits.caller-share",
                40,
                "orgraph.limits.rate",
                2,
                "orgraph.limits.burst",
                3,
                "orgraph.limits.cost-per-token",
                400,
                "orgraph.limits.authentication-failures",
                9,
                "orgraph.http.request-timeout",
                "4s",
                "orgraph.http.answer-timeout",
                "5s",
                "orgraph.http.headers",
                8,
                "orgraph.http.buffered",
                "3MB",
                "orgraph.http.shutdown-timeout",
                "7s",
                "orgraph.http.shutdown-notice",
                "250ms");

        try (ApplicationContext context = ApplicationContext.run(settings)) {
            assertThat(context.getBean(AdmissionLimits.class)).isEqualTo(new AdmissionLimits(1, 40, 2, 3, 400));
            assertThat(context.getBean(AuthenticationLimits.class)).isEqualTo(new AuthenticationLimits(9));
            assertThat(context.getBean(ConnectionLimits.class))
                    .isEqualTo(new ConnectionLimits(Duration.ofSeconds(4), Duration.ofSeconds(5), 8, 3 << 20));
            assertThat(context.getBean(ShutdownTimes.class))
                    .isEqualTo(new ShutdownTimes(Duration.ofSeconds(7), Duration.ofMillis(250)));
        }
    }

    @Test
    void origins_are_read_as_text_or_as_a_list() {
        for (Object origins : List.of(
                "https://app.example, https://hr.example", List.of("https://app.example", "https://hr.example"))) {
            try (ApplicationContext context = ApplicationContext.run(Map.of("orgraph.http.origins", origins))) {
                AllowedOrigins allowed =
                        context.getBean(FrontEnds.class).all().get(0).origins();

                assertThat(allowed.include("https://app.example")).isTrue();
                assertThat(allowed.include("https://hr.example")).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "orgraph.limits.operations; 0",
                "orgraph.limits.rate; -1",
                "orgraph.limits.burst; 0",
                "orgraph.limits.caller-share; 0",
                "orgraph.limits.caller-share; 101",
                "orgraph.limits.cost-per-token; 0",
                "orgraph.limits.authentication-failures; -1",
                "orgraph.http.request-timeout; 0s",
                "orgraph.http.request-timeout; soon",
                "orgraph.http.answer-timeout; 2h",
                "orgraph.http.headers; 7",
                "orgraph.http.buffered; 1KB",
                "orgraph.http.trusted-proxies; 10.0.0.0/8, proxy.example",
                "orgraph.http.origins; *",
                "orgraph.http.origins; https://app.example,",
                "orgraph.http.shutdown-timeout; 11m",
                "orgraph.http.shutdown-notice; 11s"
            })
    void a_wrong_one_stops_the_start_by_its_name(String name, String value) {
        assertThatThrownBy(() -> ApplicationContext.run(Map.of(name, value)).close())
                .rootCause()
                .hasMessageStartingWith("Please change " + name + ": ");
    }

    private static Map<String, Object> settings(Object... namesAndValues) {
        Map<String, Object> settings = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return settings;
    }
}
