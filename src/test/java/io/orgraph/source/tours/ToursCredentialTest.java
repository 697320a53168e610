package io.orgraph.source.tours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API key, or the cookie of a session. */
class ToursCredentialTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie:better-auth.session_token=sandbox-super-admin",
                "cookie:better-auth.session_token=sandbox-super-admin",
                "COOKIE:a=b;c=d",
                "Cookie:"
            })
    void what_begins_with_cookie_is_a_session(String text) {
        assertThat(new ToursCredential(ToursCase.credential(text)).isSession()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tke_test_sandbox_admin", "cookie", "Cookie=a", "Cookies:a=b", "c", "a:Cookie:b"})
    void anything_else_is_a_key(String text) {
        assertThat(new ToursCredential(ToursCase.credential(text)).isSession()).isFalse();
    }
}
