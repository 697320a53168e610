package io.orgraph.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxSettingsTest {
    private static final SandboxSettings DEFAULTS = SandboxSettings.defaults();

    @Test
    void the_defaults_are_a_small_company_at_a_fixed_port() {
        assertThat(DEFAULTS.port()).isEqualTo(8081);
        assertThat(DEFAULTS.workspaces()).isEqualTo(12);
        assertThat(DEFAULTS.people()).isEqualTo(60);
        assertThat(DEFAULTS.latency()).isZero();
        assertThat(DEFAULTS).isEqualTo(SandboxSettings.defaults());
    }

    @Test
    void each_copy_changes_what_it_names_and_nothing_else() {
        var latency = Duration.ofMillis(5);

        var changed = DEFAULTS.withPort(0).withSeed(7).withSizes(3, 20).withLatency(latency);

        assertThat(changed).isEqualTo(new SandboxSettings(0, 7, 3, 20, latency));
    }

    @ParameterizedTest
    @CsvSource({"-1,12,60,port", "65536,12,60,port", "0,-1,60,workspaces", "0,10001,60,workspaces"})
    @CsvSource({"0,12,7,people", "0,12,100001,people"})
    void a_number_out_of_range_is_refused_by_the_name_of_its_component(
            int port, int workspaces, int people, String component) {
        assertThatThrownBy(() -> new SandboxSettings(port, 1, workspaces, people, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(component + ": it is ");
    }

    @ParameterizedTest
    @CsvSource({"0,0,8", "65535,10000,100000"})
    void the_ends_of_each_range_are_accepted(int port, int workspaces, int people) {
        assertThatCode(() -> new SandboxSettings(port, 1, workspaces, people, Duration.ofMinutes(5)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"PT-0.001S", "PT5M0.001S"})
    void a_latency_that_is_negative_or_endless_is_refused(Duration latency) {
        assertThatThrownBy(() -> DEFAULTS.withLatency(latency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("latency: it is ");
    }
}
