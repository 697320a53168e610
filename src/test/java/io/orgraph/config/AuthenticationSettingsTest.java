package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.orgraph.authentication.AuthenticationResult;
import io.orgraph.authentication.Authenticator;
import io.orgraph.authentication.Principal;
import io.orgraph.authentication.Scope;
import io.orgraph.credential.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may ask is a setting, and one that is wrong stops the start. */
class AuthenticationSettingsTest {
    /** Of key_CANARY_billing. */
    private static final String HASH = "e06085a906ef81d9a8eb760e05f73bb13de60268106eb044c770007d485caa59";

    private static final String KEY = "orgraph.callers.api-keys.billing.";
    private static final String JWT = "orgraph.callers.jwt.";
    private static final Map<String, Object> LENDING = Map.of(
            "orgraph.sources.tl.kind", "transactionlink",
            "orgraph.sources.tl.url", "http://127.0.0.1:9100",
            "orgraph.sources.tl.credential", "tot_CANARY_lent",
            "micronaut.server.host", "0.0.0.0");
    private static final Map<String, Object> TOKENS = Map.of(
            JWT + "jwks-url", "https://id.example/keys.json",
            JWT + "issuer", "https://id.example",
            JWT + "audience", "orgraph");

    @Test
    void a_deployment_that_asks_who_its_callers_are_may_lend_its_credential_to_the_network() {
        try (ApplicationContext context = start(Map.of(KEY + "hash", HASH))) {
            assertThat(context.getBean(Authenticator.class).isRequired()).isTrue();
        }
        try (ApplicationContext context = start(TOKENS)) {
            assertThat(context.getBean(Authenticator.class).isRequired()).isTrue();
        }
    }

    @Test
    void one_that_does_not_ask_may_not() {
        assertThatThrownBy(() -> start(Map.of()).close())
                .rootCause()
                .hasMessageContaining("orgraph.callers")
                .hasMessageNotContaining("CANARY");
    }

    @Test
    void a_key_is_to_read_unless_something_else_is_said() {
        assertThat(scopes(Map.of(KEY + "hash", HASH))).isEqualTo(Set.of(Scope.READ));
        assertThat(scopes(Map.of(KEY + "hash", HASH, KEY + "scopes", "read, write")))
                .isEqualTo(Set.of(Scope.READ, Scope.WRITE));
        assertThat(scopes(Map.of(KEY + "hash", HASH, KEY + "scopes", List.of("write", "read"))))
                .isEqualTo(Set.of(Scope.READ, Scope.WRITE));
    }

    @ParameterizedTest
    @CsvSource({"BILLING,billing", "BILLING_EU,billing-eu"})
    void a_key_is_set_by_environment_variables(String variable, String name) {
        Map<String, Object> variables = Map.of(
                "ORGRAPH_CALLERS_API_KEYS_" + variable + "_HASH",
                HASH,
                "ORGRAPH_CALLERS_API_KEYS_" + variable + "_SCOPES",
                "read,write",
                "ORGRAPH_CALLERS_JWT_JWKS_URL",
                "https://id.example/keys.json",
                "ORGRAPH_CALLERS_JWT_ISSUER",
                "https://id.example",
                "ORGRAPH_CALLERS_JWT_AUDIENCE",
                "orgraph",
                "ORGRAPH_CALLERS_JWT_READ_SCOPE",
                "r");

        try (ApplicationContext context = ApplicationContext.builder()
                .propertySources(new Variables(variables), new MapPropertySource("test", LENDING))
                .start()) {
            assertThat(holder(context)).isEqualTo(new Principal(name, Set.of(Scope.READ, Scope.WRITE)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void a_wrong_setting_stops_the_start_by_its_name_and_without_its_value(String name, Map<String, Object> settings) {
        assertThatThrownBy(() -> start(settings).close())
                .rootCause()
                .hasMessageContaining(name)
                .hasMessageStartingWith("Please ")
                .hasMessageNotContainingAny("s3cret", HASH, "CANARY");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(KEY + "hash", Map.of(KEY + "scopes", "read")),
                Arguments.of(KEY + "hash", Map.of(KEY + "hash", "s3cret")),
                Arguments.of(KEY + "scopes", Map.of(KEY + "hash", HASH, KEY + "scopes", "read,s3cret")),
                Arguments.of(KEY + "scopes", Map.of(KEY + "hash", HASH, KEY + "scopes", "write")),
                Arguments.of(KEY + "scopes", Map.of(KEY + "hash", HASH, KEY + "scopes", "")),
                Arguments.of("orgraph.callers.api-keys", Map.of("orgraph.callers.api-keys.9.hash", HASH)),
                Arguments.of(
                        "orgraph.callers.api-keys",
                        Map.of(KEY + "hash", HASH, "orgraph.callers.api-keys.other.hash", HASH)),
                Arguments.of(JWT + "jwks-url", Map.of(JWT + "issuer", "x", JWT + "audience", "x")),
                Arguments.of(JWT + "issuer", tokens("issuer", "")),
                Arguments.of(JWT + "audience", tokens("audience", "")),
                Arguments.of(JWT + "jwks-url", tokens("jwks-url", "http://id.example/keys.json")),
                Arguments.of(JWT + "jwks-url", tokens("jwks-url", "https://id.example:65536/keys.json")),
                Arguments.of(JWT + "jwks-url", tokens("jwks-url", "file:///s3cret")),
                Arguments.of(JWT + "jwks-url", tokens("jwks-url", "https://user:s3cret@id.example/keys.json")),
                Arguments.of(JWT + "jwks-url", tokens("jwks-url", "https://id.example/keys.json?s3cret")),
                Arguments.of(JWT + "jwks-url", tokens("jwks-url", "https://id.example")),
                Arguments.of(JWT + "jwks-url", tokens("jwks-url", "https://id.example/../s3cret")),
                Arguments.of(JWT + "jwks-url", tokens("jwks-url", "no url s3cret")));
    }

    @Test
    void a_setting_that_does_not_exist_stops_the_start() {
        Map<String, Object> settings = Map.of(KEY + "hash", HASH, KEY + "scope", "read", JWT + "url", "s3cret");

        assertThatThrownBy(() -> start(settings).close())
                .rootCause()
                .hasMessageContaining(KEY + "scope")
                .hasMessageContaining(JWT + "url")
                .hasMessageNotContaining("s3cret");
    }

    private static Set<Scope> scopes(Map<String, Object> settings) {
        try (ApplicationContext context = start(settings)) {
            return holder(context).scopes();
        }
    }

    private static Principal holder(ApplicationContext context) {
        AuthenticationResult result = context.getBean(Authenticator.class)
                .recognize(Secret.of("key_CANARY_billing"), () -> true)
                .join();
        return ((AuthenticationResult.Known) result).principal();
    }

    private static Map<String, Object> tokens(String key, String value) {
        Map<String, Object> changed = new HashMap<>(TOKENS);
        changed.put(JWT + key, value);
        return changed;
    }

    private static ApplicationContext start(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(LENDING);
        settings.putAll(more);
        return ApplicationContext.run(settings);
    }

    private static final class Variables extends MapPropertySource {
        Variables(Map<String, Object> values) {
            super("variables", values);
        }

        @Override
        public PropertyConvention getConvention() {
            return PropertyConvention.ENVIRONMENT_VARIABLE;
        }
    }
}
