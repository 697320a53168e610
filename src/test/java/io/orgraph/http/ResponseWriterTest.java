package io.orgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.orgraph.graph.execution.Refusal;
import io.orgraph.graph.execution.ResponsePresenter;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.ProtocolVersion;
import io.orgraph.http.response.RejectionCounters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseWriterTest {
    private static final GraphQLError ERROR = GraphqlErrorBuilder.newError()
            .message("m")
            .errorType(ErrorType.InvalidSyntax)
            .build();

    @ParameterizedTest
    @EnumSource
    void data_with_errors_is_200(AnswerType type) {
        ExecutionResult partial = ExecutionResult.newExecutionResult()
                .data(Map.of("a", 1))
                .addError(ERROR)
                .build();

        HttpResponse<byte[]> answer = answer(partial, type);

        assertThat(answer.code()).isEqualTo(200);
        assertThat(body(answer)).startsWith("{\"errors\":[{").endsWith("}],\"data\":{\"a\":1}}");
    }

    @ParameterizedTest
    @EnumSource
    void data_that_an_error_made_null_is_200_and_written(AnswerType type) {
        ExecutionResult nulled =
                ExecutionResult.newExecutionResult().data(null).addError(ERROR).build();

        HttpResponse<byte[]> answer = answer(nulled, type);

        assertThat(answer.code()).isEqualTo(200);
        assertThat(body(answer)).endsWith("\"data\":null}");
    }

    @ParameterizedTest
    @EnumSource
    void a_mutation_that_came_by_get_is_405_and_told_to_post(AnswerType type) {
        ExecutionResult refused = refused(GraphqlErrorBuilder.newError()
                .message("m")
                .errorType(Refusal.MUTATION_BY_GET)
                .build());

        HttpResponse<byte[]> answer = answer(refused, type);

        assertThat(answer.code()).isEqualTo(405);
        assertThat(answer.getHeaders().getAll("Allow")).containsExactly("POST");
        assertThat(body(answer)).doesNotContain("data");
    }

    @Test
    void what_was_not_executed_is_400_in_the_newer_type_and_200_in_the_older() {
        ExecutionResult refused = refused(ERROR);

        assertThat(answer(refused, AnswerType.GRAPHQL_RESPONSE).code()).isEqualTo(400);
        assertThat(answer(refused, AnswerType.JSON).code()).isEqualTo(200);
    }

    @Test
    void extensions_are_kept() {
        ExecutionResult extended = ExecutionResult.newExecutionResult()
                .data(Map.of())
                .extensions(Map.of("calls", 3))
                .build();

        HttpResponse<byte[]> answer = answer(extended, AnswerType.JSON);

        assertThat(body(answer)).isEqualTo("{\"data\":{},\"extensions\":{\"calls\":3}}");
    }

    private static HttpResponse<byte[]> answer(ExecutionResult result, AnswerType type) {
        Exchange exchange = new Exchange(HttpRequest.GET("/graphql").accept(type.contentType()), new byte[0]);
        return new ResponseWriter(
                        new ErrorAnswers(new RejectionCounters()),
                        new PrivateCaching(Set.of()),
                        ProtocolVersion.DRAFT_2023)
                .write(Checked.passed(ResponsePresenter.present(result, "r1")), exchange);
    }

    private static ExecutionResult refused(GraphQLError error) {
        return ExecutionResult.newExecutionResult().errors(List.of(error)).build();
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.getBody().orElseThrow(), StandardCharsets.UTF_8);
    }
}
