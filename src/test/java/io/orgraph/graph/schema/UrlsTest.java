package io.orgraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
    private static final Urls URLS = new Urls();

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "https://x.example/a.png",
                "HTTPS://x.example:8443/a.png?b=c#d",
                "data:image/png;base64,AA==",
                "data:image/jpeg;charset=utf-8;base64,AA==",
                "DATA:image/WEBP;base64,AA=="
            })
    void an_address_or_a_picture_passes_in_and_out(String url) {
        assertThat(URLS.parseValue(url, GraphQLContext.getDefault(), Locale.ROOT))
                .isEqualTo(url);
        assertThat(URLS.serialize(url, GraphQLContext.getDefault(), Locale.ROOT))
                .isEqualTo(url);
        assertThat(Urls.shown(url)).isEqualTo(url);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                "http://x.example/a.png",
                "javascript:alert(1)",
                "https:",
                "https:x.example",
                "https:///a",
                "https://user:pw@evil.example/",
                "https://user@evil.example/",
                "https://x.example/\u202egnp.a",
                "https://x.example/\u0000",
                "https://x.example/\n",
                "https://x.example/\ufeff",
                "data:text/html,%3Cscript%3Ealert(1)%3C/script%3E",
                "data:,a",
                "data:image/svg+xml;base64,AA==",
                "data:image/svg+xml,%3Csvg/%3E",
                "data:image/png,<script>",
                "data:image/png;base64;AA==",
                "data:image/pngx;base64,AA==",
                " data:image/png;base64,AA=="
            })
    void anything_else_passes_neither_way(String url) {
        assertThatThrownBy(() -> URLS.parseValue(url, GraphQLContext.getDefault(), Locale.ROOT))
                .isInstanceOf(CoercingParseValueException.class);
        assertThat(URLS.serialize(url, GraphQLContext.getDefault(), Locale.ROOT))
                .isNull();
        assertThat(Urls.shown(url)).isNull();
    }
}
