package io.orgraph.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.graph.operation.OperationDocument;
import io.orgraph.http.response.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request names one document, by whichever of the names that clients use. */
class DocumentReaderTest {
    private static final String HASH =
            "'extensions':{'persistedQuery':{'version':1,'sha256Hash':'" + "0".repeat(64) + "'}}";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'query':'{a}' | Text[text={a}]",
                "'documentId':'k' | Id[id=k]",
                "'doc_id':'k' | Id[id=k]",
                "'id':'k' | Id[id=k]",
                "'query':null,'doc_id':'k' | Id[id=k]",
                "'query':'','doc_id':'k' | Id[id=k]",
                "'documentId':'k','doc_id':'k','id':'k' | Id[id=k]",
                "'documentId':null,'id':'k' | Id[id=k]",
                "'query':'{a}','id':'7' | Text[text={a}]",
                "'query':'{a}','id':7 | Text[text={a}]",
                "'documentId':'k','id':7 | Id[id=k]"
            })
    void one_document_is_read(String members, String document) throws IOException {
        assertThat(read(members)).isEqualTo(document);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'documentId':'k','doc_id':'l' | named in two ways",
                "'documentId':'k','id':'l' | named in two ways",
                "'query':'{a}','documentId':'k' | named in two ways",
                "'query':'{a}','doc_id':'k' | named in two ways",
                "HASH,'documentId':'k' | named in two ways",
                "'documentId':7 | must be strings",
                "'doc_id':{} | must be strings",
                "'id':7 | 'query' must be a string",
                "'query':7,'id':'k' | 'query' must be a string",
                "'id':null | 'query' must be a string"
            })
    void what_could_be_two_documents_or_is_none_is_422(String members, String told) throws IOException {
        assertThat(read(members)).startsWith("UNPROCESSABLE_ENTITY ").contains(told);
    }

    private static String read(String members) throws IOException {
        String json = "{" + members.replace("HASH", HASH).replace('\'', '"') + "}";
        Map<?, ?> request = requireNonNull((Map<?, ?>) JsonReader.read(json.getBytes(StandardCharsets.UTF_8)));
        return DocumentReader.read(request)
                .fold(OperationDocument::toString, problem -> problem.status().name() + " " + problem.message());
    }
}
