package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An origin is listed as the browser sends it, so that nothing like it is allowed as well. */
class AllowedOriginsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example",
                "https://app.example:8443",
                "https://my_app.hr.example",
                "https://[2001:db8::1]:8443",
                "http://localhost:5173",
                "http://localhost",
                "http://127.0.0.1:80800",
                "http://[::1]:3000"
            })
    void an_exact_origin_is_taken(String origin) {
        AllowedOrigins origins = AllowedOrigins.of("https://other.example, " + origin);

        assertThat(origins.include(origin)).isTrue();
        assertThat(origins.include(origin + "0")).isFalse();
        assertThat(origins.include("https://other.example")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "",
                "https://*.example",
                "https://App.example",
                "https://app.example/",
                "https://app.example/path",
                "https://app.example:443",
                "http://localhost:80",
                "http://app.example",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "https://user@app.example",
                "https://app.example:0",
                "https://app..example",
                "app.example",
                "file://",
                "chrome-extension://abc"
            })
    void anything_else_stops_the_start(String origin) {
        assertThatThrownBy(() -> AllowedOrigins.of("https://other.example," + origin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("origins: it is a list of exact origins");
    }

    @Test
    void none_includes_nothing() {
        assertThat(AllowedOrigins.NONE.include("https://app.example")).isFalse();
        assertThat(AllowedOrigins.NONE.include("null")).isFalse();
    }
}
