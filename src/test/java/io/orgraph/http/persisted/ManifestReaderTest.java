package io.orgraph.http.persisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {
    private static final String CODEGEN = "{\"abc\":\"query One {\\n  __typename\\n}\",\"def\":\"{ __typename }\"}";
    private static final String APOLLO =
            "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":["
                    + "{\"id\":\"abc\",\"name\":\"One\",\"type\":\"query\",\"body\":\"query One { __typename }\"}]}";

    @Test
    void ids_and_documents_as_graphql_codegen_and_relay_write_them() {
        Manifest manifest = read(CODEGEN);

        assertThat(manifest.documents()).hasSize(2);
        assertThat(manifest.find("abc"))
                .isEqualTo(new TrustedDocument("abc", "One", "query One {\n  __typename\n}"))
                .isEqualTo(manifest.find("sha256:abc"))
                .isEqualTo(manifest.ofText("query One {\n  __typename\n}"));
        assertThat(manifest.find("def")).extracting(TrustedDocument::name).isEqualTo("anonymous");
        assertThat(manifest.find("ghi")).isNull();
        assertThat(manifest.ofText("query One { id }")).isNull();
    }

    @Test
    void a_list_of_operations_as_apollo_writes_it() {
        assertThat(read(APOLLO).find("abc")).isEqualTo(new TrustedDocument("abc", "One", "query One { __typename }"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | it is not a JSON object",
                "[] | it is not a JSON object",
                "{\"abc\":1} | the document number 1 of it has no text",
                "{\"abc\":\" \"} | the document number 1 of it has no text",
                "{\"format\":\"other\"} | its format is neither",
                "{\"format\":\"apollo-persisted-query-manifest\",\"version\":2,\"operations\":[]} | its version is not 1",
                "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":[{}]} | has no id"
            })
    void what_is_wrong_is_told_without_a_document(String json, String told) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    /** A name is in log lines and metrics: it is a name, or it is taken from the document. */
    @Test
    void a_name_that_is_none_is_not_taken() {
        String forged = APOLLO.replace("\"One\"", "\"One\\nINFO forged\"");

        assertThat(read(forged).find("abc")).extracting(TrustedDocument::name).isEqualTo("One");
    }

    private static Manifest read(String json) {
        return ManifestReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
