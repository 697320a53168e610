package io.orgraph.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.orgraph.http.security.FrontEnd;
import io.orgraph.http.security.FrontEnds;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Front ends as settings name them; each fault is told before the start, with all others. */
class FrontEndSettingsTest {
    private static final String A = "orgraph.front-ends.a.";
    private static final String B = "orgraph.front-ends.b.";

    @Test
    void without_one_there_is_one_without_a_name_that_has_every_host() {
        try (ApplicationContext context = ApplicationContext.run()) {
            FrontEnds all = context.getBean(FrontEnds.class);

            assertThat(all.areNamed()).isFalse();
            assertThat(all.all()).singleElement().satisfies(one -> {
                assertThat(one.name()).isEmpty();
                assertThat(one.host()).isNull();
                assertThat(one.cookie().name()).isEqualTo("__Host-orgraph");
            });
        }
    }

    @Test
    void a_front_end_has_what_is_set_and_a_cookie_of_its_name() {
        try (ApplicationContext context = ApplicationContext.run(Map.of(
                A + "host",
                "app.example:8443",
                A + "origins",
                "https://one.example, https://two.example",
                B + "path",
                "/b",
                B + "cookie",
                "__Host-Http-b"))) {
            Map<String, FrontEnd> all = context.getBean(FrontEnds.class).all().stream()
                    .collect(Collectors.toMap(FrontEnd::name, one -> one));

            assertThat(all).containsOnlyKeys("a", "b");
            FrontEnd a = requireNonNull(all.get("a"));
            FrontEnd b = requireNonNull(all.get("b"));
            assertThat(a.host()).isEqualTo("app.example:8443");
            assertThat(a.cookie().name()).isEqualTo("__Host-orgraph-a");
            assertThat(a.origins().include("https://two.example")).isTrue();
            assertThat(b.path()).isEqualTo("/b");
            assertThat(b.cookie().name()).isEqualTo("__Host-Http-b");
            assertThat(b.origins().include("https://two.example")).isFalse();
        }
    }

    @Test
    void it_may_be_named_by_variables() {
        MapPropertySource variables =
                new MapPropertySource(
                        "variables",
                        Map.of(
                                "ORGRAPH_FRONT_ENDS_MY_SHOP_PATH",
                                "/shop",
                                "ORGRAPH_FRONT_ENDS_HR_HOST",
                                "hr.example")) {
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

            assertThat(FrontEndSettings.names(context.getEnvironment())).containsExactly("hr", "my-shop");
            assertThat(ConfigurationCheck.faults(context.getEnvironment())).isEmpty();
        }
    }

    @Test
    void one_without_an_address_is_told_what_to_set() {
        assertThat(faults(Map.of(A + "cookie", "__Host-a")))
                .containsExactly("Please set " + A + "host or " + A
                        + "path: where the front end is reached, such as app.example or /portal");
    }

    @ParameterizedTest
    @CsvSource({"host, app.example", "path, /portal"})
    void two_have_no_address_in_common(String key, String value) {
        assertThat(faults(Map.of(A + key, value, B + key, value)))
                .containsExactly("Please change " + B + key + ": it is the same as that of orgraph.front-ends.a");
    }

    @Test
    void they_may_have_a_host_in_common_and_differ_by_path() {
        assertThat(faults(Map.of(A + "host", "app.example", B + "host", "app.example", B + "path", "/b")))
                .isEmpty();
    }

    @Test
    void two_have_no_cookie_in_common() {
        assertThat(faults(Map.of(A + "host", "a.example", B + "host", "b.example", B + "cookie", "__Host-orgraph-a")))
                .containsExactly("Please change " + B + "cookie: it is the same as that of orgraph.front-ends.a");
    }

    @Test
    void an_origin_of_none_is_told_where_it_may_stand() {
        assertThat(faults(Map.of(A + "host", "a.example", "orgraph.http.origins", "https://app.example")))
                .containsExactly("Please change orgraph.http.origins: no front end has these: list each in"
                        + " orgraph.front-ends.<name>.origins of the one it is for");
    }

    @Test
    void a_provider_is_one_that_is_there() {
        Map<String, Object> there = Map.of(
                A + "host",
                "a.example",
                A + "provider",
                "idp",
                "orgraph.openid.idp.issuer",
                "https://id.example",
                "orgraph.openid.idp.client-id",
                "orgraph",
                "orgraph.openid.idp.client-secret",
                "secret_CANARY",
                "orgraph.openid.idp.origin",
                "https://a.example",
                "orgraph.openid.idp.read-groups",
                "*");
        assertThat(faults(there)).isEmpty();
        assertThat(faults(Map.of(A + "host", "a.example", A + "provider", "idp")))
                .containsExactly("Please change " + A + "provider: it is the <provider> of an"
                        + " orgraph.openid.<provider>.issuer, and there is none of this name");
    }

    @Test
    void a_name_is_short_and_plain_and_there_are_not_too_many() {
        assertThat(faults(Map.of("orgraph.front-ends.1a.host", "a.example")))
                .singleElement()
                .asString()
                .startsWith("Please change the name of a front end in orgraph.front-ends: ");
        Map<String, Object> many = IntStream.rangeClosed(0, FrontEndSettings.MOST)
                .boxed()
                .collect(Collectors.toMap(i -> "orgraph.front-ends.f" + i + ".path", i -> "/f" + i));
        assertThat(faults(many)).containsExactly("Please change orgraph.front-ends: there are at most 100");
    }

    @Test
    void all_faults_are_told_together() {
        assertThat(faults(Map.of(
                        A + "host",
                        "https://a.example",
                        A + "path",
                        "/graphql",
                        A + "cookie",
                        "a",
                        A + "origins",
                        "*",
                        A + "manifest",
                        "/nowhere/manifest.json",
                        B + "host",
                        "b.example",
                        B + "mode",
                        "only",
                        B + "provider",
                        "nobody",
                        "orgraph.http.origins",
                        "https://app.example")))
                .hasSize(8)
                .allMatch(fault -> fault.startsWith("Please change orgraph."));
    }

    private static List<String> faults(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.builder()
                .environmentPropertySource(false)
                .properties(properties)
                .build()) {
            context.getEnvironment().start();
            return ConfigurationCheck.faults(context.getEnvironment());
        }
    }
}
