package io.orgraph.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "application/json > JSON",
                "application/graphql-response+json > GRAPHQL_RESPONSE",
                "application/graphql-response+json, application/json > GRAPHQL_RESPONSE",
                "application/json, application/graphql-response+json > GRAPHQL_RESPONSE",
                "application/graphql-response+json;q=0.5, application/json;q=0.9 > JSON",
                "application/graphql-response+json;q=0.9, application/json;q=0.5 > GRAPHQL_RESPONSE",
                "APPLICATION/GraphQL-Response+JSON ; charset=UTF-8 > GRAPHQL_RESPONSE",
                "*/* > JSON",
                "application/* > JSON",
                "text/html, */*;q=0.1 > JSON",
                "application/graphql-response+json, */*;q=0.8 > GRAPHQL_RESPONSE",
                "application/json;q=0, */* > GRAPHQL_RESPONSE",
                "application/graphql-response+json;q=0, */* > JSON",
                "application/json;q=nonsense, application/graphql-response+json;q=0.1 > GRAPHQL_RESPONSE"
            })
    void the_client_gets_what_it_wants_most(String accept, AnswerType expected) {
        AnswerType type = AnswerType.wantedBy(accepting(accept).getHeaders());

        assertThat(type).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/json;q=0", "*/*;q=0", "garbage", ";;,,/;q=x"})
    void a_client_that_takes_neither_gets_neither(String accept) {
        AnswerType type = AnswerType.wantedBy(accepting(accept).getHeaders());

        assertThat(type).isNull();
    }

    @Test
    void several_headers_count_as_one() {
        MutableHttpRequest<?> request = accepting("text/html").header("Accept", "application/graphql-response+json");

        AnswerType type = AnswerType.wantedBy(request.getHeaders());

        assertThat(type).isEqualTo(AnswerType.GRAPHQL_RESPONSE);
    }

    @Test
    void a_client_that_says_nothing_gets_json() {
        AnswerType type = AnswerType.wantedBy(HttpRequest.GET("/").getHeaders());

        assertThat(type).isEqualTo(AnswerType.JSON);
    }

    private static MutableHttpRequest<?> accepting(String accept) {
        return HttpRequest.GET("/").header("Accept", accept);
    }
}
