package io.orgraph.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person signs out here, and is told where to sign out at the provider too. */
class SignOutTest {
    private static final TestProvider PROVIDER = new TestProvider();
    private static final FaultServer SOURCE = FaultServer.with(Fault.json("[]"));
    private static final EmbeddedServer SERVER = PROVIDER.signingIn(SOURCE);

    private final Person person = new Person(SERVER.getPort());

    @AfterAll
    static void close() {
        SERVER.close();
        PROVIDER.close();
        SOURCE.close();
    }

    @BeforeEach
    void signIn() {
        PROVIDER.next("ada", List.of("readers"));
        person.signIn();
        PROVIDER.requests();
    }

    @AfterEach
    void asUsual() {
        PROVIDER.asUsual();
    }

    @Test
    void signing_out_ends_the_session_and_has_the_refresh_token_revoked() {
        Reply out = person.fetch("DELETE", "/session", "");

        assertThat(out.status()).isEqualTo(200);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(out.header("Cache-Control")).contains("no-store");
        assertThat(PROVIDER.awaited("/revoke")).contains("token=", "token_type_hint=refresh_token");
        assertThat(person.session().text()).contains("\"signedIn\":false");
    }

    @Test
    void the_browser_signs_out_at_the_provider_and_comes_back_to_its_page() {
        Reply out = person.fetch("DELETE", "/session?returnTo=/app?page=2", "");

        String url = String.valueOf(out.json().get("logoutUrl"));
        Reply back = person.go(Person.sentOn(url));

        assertThat(out.json()).containsOnlyKeys("logoutUrl");
        assertThat(url)
                .startsWith(PROVIDER.issuer() + "/endsession?")
                .contains("client_id=" + TestProvider.CLIENT, "post_logout_redirect_uri=", "state=");
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo("/app?page=2");
    }

    /** An ID token as a hint would be a token in a URL, in the history of the browser and in the log of each proxy. */
    @Test
    void no_token_is_in_the_answer() {
        Reply out = person.fetch("DELETE", "/session", "");

        assertThat(out.text()).doesNotContain("id_token_hint", "eyJ", TestProvider.SECRET);
    }

    @Test
    void a_state_of_somebody_else_and_a_path_elsewhere_lead_to_the_top_page() {
        Reply out = person.fetch("DELETE", "/session?returnTo=//evil.example", "");

        assertThat(person.go(Person.sentOn(String.valueOf(out.json().get("logoutUrl"))))
                        .header("Location"))
                .isEqualTo("../");
        assertThat(person.go("/session/signed-out?state=https://evil.example").header("Location"))
                .isEqualTo("../");
        assertThat(person.go("/session/signed-out").header("Location")).isEqualTo("../");
    }

    @Test
    void a_provider_that_does_not_revoke_changes_nothing() {
        PROVIDER.instead("/revoke", 503, "");

        Reply out = person.fetch("DELETE", "/session", "");

        assertThat(out.status()).isEqualTo(200);
        assertThat(person.session().text()).contains("\"signedIn\":false");
    }

    @Test
    void a_provider_without_a_page_to_sign_out_has_no_url() {
        try (TestProvider other = new TestProvider()) {
            other.withoutLogoutPage();
            EmbeddedServer server = other.signingIn(SOURCE);
            other.next("ada", List.of("readers"));
            Person there = new Person(server.getPort());
            there.signIn();

            assertThat(there.session().text()).contains("\"signedIn\":true");
            assertThat(there.fetch("DELETE", "/session", "").status()).isEqualTo(204);
            server.close();
        }
    }
}
