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
import io.orgraph.http.response.ErrorTypes;
import io.orgraph.http.response.Problem;
import io.orgraph.http.response.ProtocolVersion;
import io.orgraph.http.response.RejectionCounters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseWriterTest {
    private static final GraphQLError ERROR = GraphqlErrorBuilder.newError()
            .message("m")
            .errorType(ErrorType.InvalidSyntax)
            .build();
    private static final GraphQLError INVALID = GraphqlErrorBuilder.newError()
            .message("m")
            .errorType(ErrorType.ValidationError)
            .build();
    private static final ExecutionResult PARTIAL = ExecutionResult.newExecutionResult()
            .data(Map.of("a", 1))
            .addError(ERROR)
            .build();

    @ParameterizedTest
    @EnumSource
    void data_with_errors_is_partial_success(AnswerType type) {
        HttpResponse<byte[]> answer = answer(PARTIAL, type);

        assertThat(answer.code()).isEqualTo(294);
        assertThat(body(answer)).startsWith("{\"errors\":[{").endsWith("}],\"data\":{\"a\":1}}");
    }

    @ParameterizedTest
    @EnumSource
    void data_that_an_error_made_null_is_partial_success_and_written(AnswerType type) {
        ExecutionResult nulled =
                ExecutionResult.newExecutionResult().data(null).addError(ERROR).build();

        HttpResponse<byte[]> answer = answer(nulled, type);

        assertThat(answer.code()).isEqualTo(294);
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

    @ParameterizedTest
    @CsvSource({
        "SEPTEMBER_2026, GRAPHQL_RESPONSE, 400, 422, 294",
        "SEPTEMBER_2026, JSON, 400, 422, 294",
        "DRAFT_2023, GRAPHQL_RESPONSE, 400, 400, 200",
        "DRAFT_2023, JSON, 200, 200, 200"
    })
    void the_edition_decides_the_statuses(
            ProtocolVersion version, AnswerType type, int notParsed, int notExecuted, int partial) {
        assertThat(answer(refused(ERROR), type, version).code()).isEqualTo(notParsed);
        assertThat(answer(refused(INVALID), type, version).code()).isEqualTo(notExecuted);
        assertThat(answer(PARTIAL, type, version).code()).isEqualTo(partial);
    }

    @ParameterizedTest
    @CsvSource({"SEPTEMBER_2026, 422", "DRAFT_2023, 400"})
    void what_is_no_graphql_request_has_the_status_of_the_edition(ProtocolVersion version, int status) {
        Problem problem = Problem.notWellFormed("m");

        HttpResponse<byte[]> answer =
                writer(version).write(Checked.refused(problem), exchange(AnswerType.GRAPHQL_RESPONSE));

        assertThat(answer.code()).isEqualTo(status);
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
        return answer(result, type, ProtocolVersion.SEPTEMBER_2026);
    }

    private static HttpResponse<byte[]> answer(ExecutionResult result, AnswerType type, ProtocolVersion version) {
        return writer(version).write(Checked.passed(ResponsePresenter.present(result, "r1")), exchange(type));
    }

    private static Exchange exchange(AnswerType type) {
        return new Exchange(HttpRequest.GET("/graphql").accept(type.contentType()), new byte[0]);
    }

    private static ResponseWriter writer(ProtocolVersion version) {
        return new ResponseWriter(
                new ErrorAnswers(new RejectionCounters(), new ErrorTypes("/graphql", version)),
                new PrivateCaching(Set.of()),
                version);
    }

    private static ExecutionResult refused(GraphQLError error) {
        return ExecutionResult.newExecutionResult().errors(List.of(error)).build();
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.getBody().orElseThrow(), StandardCharsets.UTF_8);
    }
}
