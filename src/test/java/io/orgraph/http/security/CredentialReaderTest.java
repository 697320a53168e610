package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.failure.Code;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import io.orgraph.model.SourceName;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialReaderTest {
    private static final SourceName CRM = new SourceName("crm");
    private static final SourceName DOCS = new SourceName("docs-eu");
    private static final String CANARY = "canary-4711";

    private final CredentialReader two = new CredentialReader(new HttpSettings(Set.of(CRM, DOCS), Map.of()));
    private final CredentialReader one = new CredentialReader(new HttpSettings(Set.of(CRM), Map.of()));

    @Test
    void each_source_has_a_header_of_its_own() {
        Checked<SourceCredentials> caller = read(two, "Orgraph-Credential-crm", "a", "Orgraph-Credential-docs-eu", "b");

        assertThat(secret(caller, CRM)).isEqualTo("a");
        assertThat(secret(caller, DOCS)).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orgraph-credential-crm", "ORGRAPH-CREDENTIAL-CRM", "Orgraph-Credential-Crm"})
    void case_does_not_matter_in_a_headers_name(String header) {
        Checked<SourceCredentials> caller = read(two, header, "a");

        assertThat(secret(caller, CRM)).isEqualTo("a");
    }

    @Test
    void without_headers_a_caller_has_no_credential() {
        Checked<SourceCredentials> caller = read(two);

        assertThat(secret(caller, CRM)).isNull();
        assertThat(secret(caller, DOCS)).isNull();
    }

    @Test
    void the_deployments_own_credential_stands_in_only_where_the_request_has_none() {
        CredentialReader reader = new CredentialReader(
                new HttpSettings(Set.of(CRM, DOCS), Map.of(CRM, credential("own"), DOCS, credential("own-too"))));

        Checked<SourceCredentials> caller = read(reader, "Orgraph-Credential-crm", "mine");

        assertThat(secret(caller, CRM)).isEqualTo("mine");
        assertThat(secret(caller, DOCS)).isEqualTo("own-too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tot_1", "Bearer tot_1", "bearer tot_1", "BEARER   tot_1"})
    void a_single_source_is_reached_with_plain_authorization(String value) {
        Checked<SourceCredentials> caller = read(one, "Authorization", value);

        assertThat(secret(caller, CRM)).isEqualTo("tot_1");
    }

    @Test
    void plain_authorization_says_nothing_where_there_are_several_sources() {
        Checked<SourceCredentials> caller = read(two, "Authorization", "Basic whatever it is");

        assertThat(secret(caller, CRM)).isNull();
        assertThat(secret(caller, DOCS)).isNull();
    }

    @Test
    void a_sources_own_header_goes_before_plain_authorization() {
        Checked<SourceCredentials> caller =
                read(one, "Authorization", "not one at all", "Orgraph-Credential-crm", "mine");

        assertThat(secret(caller, CRM)).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "canary-4711\u00e9", "Bearer canary-4711"})
    void a_malformed_credential_is_refused_without_repeating_it(String value) {
        Checked<SourceCredentials> caller = read(two, "Orgraph-Credential-crm", value);

        assertThat(problem(caller).code()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(problem(caller).status().getCode()).isEqualTo(401);
        assertThat(problem(caller).message()).contains("crm").doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic canary-4711", "Bearer", "bearer", "Bearer a b", ""})
    void plain_authorization_of_another_kind_is_refused(String value) {
        Checked<SourceCredentials> caller = read(one, "Authorization", value);

        assertThat(problem(caller).code()).isEqualTo(Code.UNAUTHENTICATED);
    }

    @Test
    void a_credential_has_512_characters_at_most() {
        assertThat(secret(read(two, "Orgraph-Credential-crm", "a".repeat(512)), CRM))
                .hasSize(512);

        Checked<SourceCredentials> longer = read(two, "Orgraph-Credential-crm", "a".repeat(513));

        assertThat(problem(longer).code()).isEqualTo(Code.UNAUTHENTICATED);
    }

    @Test
    void a_credential_that_comes_twice_is_refused() {
        Checked<SourceCredentials> twice = read(two, "Orgraph-Credential-crm", "a", "orgraph-credential-CRM", "b");

        assertThat(problem(twice).code()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(problem(read(one, "Authorization", "a", "authorization", "b"))
                        .code())
                .isEqualTo(Code.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orgraph-Credential-", "Orgraph-Credential-canary-4711", "Orgraph-Credential-crm-"})
    void a_header_for_a_source_that_does_not_exist_is_refused_without_repeating_it(String header) {
        Checked<SourceCredentials> caller = read(two, header, CANARY);

        assertThat(problem(caller).code()).isEqualTo(Code.BAD_USER_INPUT);
        assertThat(problem(caller).status().getCode()).isEqualTo(400);
        assertThat(problem(caller).message()).contains("crm, docs-eu").doesNotContain(CANARY);
    }

    @Test
    void a_credential_of_the_deployment_is_for_a_source_that_exists() {
        assertThatThrownBy(() -> new HttpSettings(Set.of(CRM), Map.of(DOCS, credential(CANARY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(CANARY);
    }

    private static Checked<SourceCredentials> read(CredentialReader reader, String... headers) {
        MutableHttpRequest<?> request = HttpRequest.GET("/");
        for (int name = 0; name < headers.length; name += 2) {
            request.getHeaders().add(headers[name], headers[name + 1]);
        }
        return reader.callerOf(request.getHeaders());
    }

    private static @Nullable String secret(Checked<SourceCredentials> caller, SourceName source) {
        Credential credential = caller.fold(passed -> passed, problem -> {
                    throw new AssertionError(problem.message());
                })
                .credentialFor(source);
        return credential == null ? null : credential.secret().reveal();
    }

    private static Problem problem(Checked<SourceCredentials> caller) {
        return caller.fold(
                passed -> {
                    throw new AssertionError("passed");
                },
                problem -> problem);
    }

    private static Credential credential(String text) {
        return Credential.of(Secret.of(text));
    }
}
