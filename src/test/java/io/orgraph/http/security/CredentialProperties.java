package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.http.HttpHeaders;
import io.orgraph.credential.Credential;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.model.SourceName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a credential's header holds, it is refused without being repeated, or can stand in a header upstream. */
class CredentialProperties {
    private static final SourceName CRM = new SourceName("crm");

    private final CredentialReader one = new CredentialReader(new HttpSettings(Set.of(CRM), Map.of()));
    private final CredentialReader two =
            new CredentialReader(new HttpSettings(Set.of(CRM, new SourceName("docs")), Map.of()));

    @Property(tries = 10_000)
    void a_credential_is_refused_or_of_visible_ascii(@ForAll("hostile") String value) {
        assertSafe(one, "Orgraph-Credential-crm", value);
        assertSafe(two, "Orgraph-Credential-crm", value);
    }

    @Property(tries = 10_000)
    void plain_authorization_is_refused_or_of_visible_ascii(@ForAll("hostile") String value) {
        assertSafe(one, "Authorization", value);
        assertSafe(one, "Authorization", "Bearer " + value);
    }

    @Property(tries = 10_000)
    void a_cookie_is_refused_or_of_visible_ascii(@ForAll("hostile") String value) {
        assertSafe(one, "Orgraph-Credential-crm", "Cookie " + value);
    }

    @Property(tries = 10_000)
    void a_header_for_a_source_with_any_name_is_refused_or_for_that_source(@ForAll("hostile") String name) {
        assertSafe(two, "Orgraph-Credential-" + name, "canary-4711");
    }

    private static void assertSafe(CredentialReader reader, String header, String value) {
        HttpHeaders headers = new Unchecked(header, value);

        reader.callerOf(headers)
                .fold(
                        CredentialProperties::assertSafe,
                        problem -> assertThat(problem.message())
                                .hasSizeLessThan(250)
                                .doesNotContain("canary-4711"));
    }

    private static Object assertSafe(SourceCredentials credentials) {
        Credential credential = credentials.credentialFor(CRM);
        if (credential != null) {
            String secret = credential.secret().reveal();
            assertThat(secret).hasSizeBetween(1, 512 + "Cookie:".length());
            assertThat(secret.chars()).allMatch(character -> character > ' ' && character < 127);
            assertThat(credential.toString()).contains("***").doesNotContain("secret=" + secret);
        }
        return credentials;
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("aZ0=;,: \t\r\n\u0000\u007f\u00e9\u0130")
                        .ofMaxLength(20),
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings().ascii().ofMinLength(500).ofMaxLength(520),
                Arbitraries.of("crm", "CRM", "", "crm\r\nX: y", "Bearer", "Bearer  x", "Cookie a=b", "a, b"));
    }

    /** One header, of which nothing was looked at before. */
    private record Unchecked(String name, String value) implements HttpHeaders {
        @Override
        public List<String> getAll(CharSequence wanted) {
            return name.equalsIgnoreCase(wanted.toString()) ? List.of(value) : List.of();
        }

        @Override
        public @Nullable String get(CharSequence wanted) {
            return getAll(wanted).isEmpty() ? null : value;
        }

        @Override
        public boolean contains(String wanted) {
            return !getAll(wanted).isEmpty();
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }

        @Override
        public Collection<List<String>> values() {
            return List.of(List.of(value));
        }

        @Override
        public <T> Optional<T> get(CharSequence wanted, ArgumentConversionContext<T> conversion) {
            return Optional.empty();
        }
    }
}
