package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.orgraph.authentication.Principal;
import io.orgraph.authentication.Scope;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.model.SourceName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitKeysTest {
    private static final SourceName CRM = new SourceName("crm");
    private static final SourceName DOCS = new SourceName("docs");
    private static final Credential LENT = credential("lent");
    private static final Principal ANNE = new Principal("anne", Set.of(Scope.READ));

    private final RateLimitKeys keys = new RateLimitKeys(
            new ClientAddresses(TrustedProxies.NONE), new HttpSettings(Set.of(CRM, DOCS), Map.of(CRM, LENT)));

    @Test
    void who_they_are_and_each_credential_that_was_shown_is_a_name() {
        Credential one = credential("one");
        Credential other = credential("other");

        List<?> found = keys.of(from("192.0.2.1"), new SourceCredentials(Map.of(CRM, one, DOCS, other)), ANNE);

        assertThat(found.toArray()).containsExactlyInAnyOrder("anne", one.fingerprint(), other.fingerprint());
    }

    @Test
    void who_shows_nothing_goes_by_who_they_are() {
        List<?> found = keys.of(from("192.0.2.1"), new SourceCredentials(Map.of(CRM, LENT)), ANNE);

        assertThat(found.toArray()).containsExactly("anne");
    }

    @Test
    void who_is_known_cannot_get_rid_of_their_name_by_made_up_credentials() {
        assertThat(IntStream.range(0, 200).mapToObj(i -> new SourceCredentials(Map.of(CRM, credential("made-up" + i)))))
                .allSatisfy(caller -> assertThat(
                                keys.of(from("192.0.2.1"), caller, ANNE).contains("anne"))
                        .isTrue());
    }

    @Test
    void who_is_not_known_goes_by_their_network() {
        SourceCredentials nobody = new SourceCredentials(Map.of(CRM, LENT));

        assertThat(keys.of(from("192.0.2.1"), nobody, Principal.ANYBODY))
                .isNotEqualTo(keys.of(from("192.0.2.2"), nobody, Principal.ANYBODY));
        assertThat(keys.of(from("2001:db8::1"), nobody, Principal.ANYBODY))
                .isEqualTo(keys.of(from("2001:db8::2"), nobody, Principal.ANYBODY))
                .isNotEqualTo(keys.of(from("2001:db8:0:1::1"), nobody, Principal.ANYBODY));
    }

    private static HttpRequest<?> from(String address) {
        return new Arriving(HttpRequest.GET("/"), address);
    }

    private static Credential credential(String text) {
        return Credential.of(Secret.of(text));
    }
}
